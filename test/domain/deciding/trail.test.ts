import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonical } from '../../../src/domain/deciding/canonical'
import { brokenAt, chained, GENESIS, type Link } from '../../../src/domain/deciding/chain'
import { merkleProof, merkleRoot, provesLeaf } from '../../../src/domain/deciding/merkle'
import { sha256 } from '../../../src/domain/deciding/sha256'

const byNode = (input: string | Uint8Array) =>
  createHash('sha256')
    .update(typeof input === 'string' ? new TextEncoder().encode(input) : input)
    .digest('hex')

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
  ])('has the published value of %.20s', (text, hash) => {
    expect(sha256(text)).toBe(hash)
  })

  test('agrees with another implementation on bytes of every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 0xff)
      expect(sha256(bytes)).toBe(byNode(bytes))
    }
  })

  test('reads any text as UTF-8, broken characters too', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map(units => String.fromCharCode(...units))
    fc.assert(fc.property(anyText, text => sha256(text) === byNode(text)))
    for (const text of ['公厕', '😀', '\ud800', 'a\udc00b', '\ud83d公', '\u07ff\u0800\uffff'])
      expect(sha256(text)).toBe(byNode(text))
  })
})

describe('one spelling for one value', () => {
  test('keys are sorted at every depth, absent fields are left out, lists keep their order', () => {
    expect(canonical({ b: [{ d: 1, c: null }], a: 'x', gone: undefined, Z: true })).toBe(
      '{"Z":true,"a":"x","b":[{"c":null,"d":1}]}'
    )
  })

  test('the order in which fields were written does not matter', () => {
    const fields = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key })
    fc.assert(
      fc.property(fields, entries => {
        const [forth, back] = [entries, [...entries].reverse()].map(each =>
          canonical(Object.fromEntries(each))
        )
        return forth === back
      })
    )
  })

  test('what it writes reads back as the same value', () => {
    const value = fc.letrec(tie => ({
      any: fc.oneof(
        fc.string(),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(fc.string(), tie('any'))
      )
    })).any
    fc.assert(fc.property(value, each => canonical(JSON.parse(canonical(each))) === canonical(each)))
  })

  test.each([[0.5], [NaN], [Infinity], [2 ** 53], [undefined], [() => 1], [new Date(0)], [new Map()], [10n]])(
    'a value without one spelling is a fault of the program: %p',
    value => {
      expect(() => canonical({ value: [value] })).toThrow(/not /)
    }
  )
})

describe('the journal hangs together', () => {
  const journal = (entries: readonly object[]): (Link & { what: string })[] => {
    let prev = GENESIS
    return entries.map(entry => {
      const hash = chained(prev, entry)
      const link = { ...entry, prev, hash } as Link & { what: string }
      prev = hash
      return link
    })
  }
  const whole = journal(['signed', 'opened', 'closed', 'answered'].map((what, at) => ({ what, at })))

  test('a whole chain is whole, and so is an empty one', () => {
    expect(brokenAt(whole)).toBeNull()
    expect(brokenAt([])).toBeNull()
  })

  test.each([
    ['an entry is changed', whole.map((link, at) => (at === 2 ? { ...link, what: 'voided' } : link)), 2],
    ['an entry is left out', [...whole.slice(0, 1), ...whole.slice(2)], 1],
    ['two entries change places', [whole[0]!, whole[2]!, whole[1]!, whole[3]!], 1],
    ['the first is cut off', whole.slice(1), 0],
    [
      'an entry is changed and hashed anew',
      whole.map((link, at) =>
        at === 1 ? { ...link, what: 'x', hash: chained(link.prev, { what: 'x', at: 1 }) } : link
      ),
      2
    ],
    [
      'an entry is changed, hashed anew, and the next one hung on it',
      whole.map((link, at) => {
        const forged = chained(whole[0]!.hash, { what: 'x', at: 1 })
        return at === 1 ? { ...link, what: 'x', hash: forged } : at === 2 ? { ...link, prev: forged } : link
      }),
      2
    ]
  ])('the break shows when %s', (_, entries, at) => {
    expect(brokenAt(entries)).toBe(at)
  })
})

describe('the tree over the counted ballots (RFC 6962)', () => {
  /** The leaves of the reference tests of certificate transparency that are text, and their roots. */
  const leaves = ['', '\x00', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328']
  ])('%i leaves have the published root', (count, root) => {
    expect(merkleRoot(leaves.slice(0, count))).toBe(root)
  })

  test('every ballot has a proof, and no other ballot has it', () => {
    for (let size = 1; size <= 33; size += 1) {
      const ballots = Array.from({ length: size }, (_, at) => `W1-${at} yes`)
      const root = merkleRoot(ballots)
      for (let index = 0; index < size; index += 1) {
        const proof = merkleProof(ballots, index)
        expect(provesLeaf(root, ballots[index]!, proof)).toBe(true)
        expect(provesLeaf(root, `W1-${index} no`, proof)).toBe(false)
        if (size > 1)
          expect(provesLeaf(root, ballots[index]!, { ...proof, index: (index + 1) % size })).toBe(false)
      }
    }
  })

  test('a proof that is cut, stretched or not of hashes proves nothing', () => {
    const ballots = ['a', 'b', 'c', 'd', 'e']
    const root = merkleRoot(ballots)
    const proof = merkleProof(ballots, 1)
    const bad = [
      { ...proof, path: proof.path.slice(0, -1) },
      { ...proof, path: [...proof.path, root] },
      { ...proof, path: proof.path.map(hash => hash.toUpperCase()) },
      { ...proof, path: proof.path.map(() => 'zz') },
      { ...proof, index: -1 },
      { ...proof, index: 5 },
      { ...proof, index: 0.5 },
      { index: 0, size: 0, path: [] }
    ]
    for (const each of bad) expect(provesLeaf(root, 'b', each)).toBe(false)
    expect(provesLeaf(merkleRoot(['a']), 'a', { index: 1, size: 1, path: [] })).toBe(false)
  })

  test('a hash has one spelling: letters that read as the same bits are refused', () => {
    const ballots = Array.from({ length: 16 }, (_, at) => `W1-${at} yes`)
    const proof = merkleProof(ballots, 3)
    const odd = /([13579bdf])([a-f])/
    const path = proof.path.map(hash =>
      hash.replace(odd, (_, high: string, low: string) => high + String.fromCharCode(low.charCodeAt(0) + 16))
    )
    expect(path).not.toEqual(proof.path)
    expect(provesLeaf(merkleRoot(ballots), ballots[3]!, { ...proof, path })).toBe(false)
  })

  test('the hash of two ballots does not pass for a ballot', () => {
    const [left, right] = [merkleRoot(['a']), merkleRoot(['b'])]
    const root = merkleRoot(['a', 'b'])
    expect(merkleRoot([`\x01${left}${right}`])).not.toBe(root)
    expect(provesLeaf(root, `${left}${right}`, { index: 0, size: 1, path: [] })).toBe(false)
  })

  test('a proof of a leaf that is not there is a fault of the program', () => {
    expect(() => merkleProof(['a'], 1)).toThrow(RangeError)
    expect(() => merkleProof([], 0)).toThrow(RangeError)
  })
})

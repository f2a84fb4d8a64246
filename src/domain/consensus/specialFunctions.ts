const { abs, exp, log, max, min, PI } = Math

/** Natural logarithm of the gamma function for x > 0: Stirling's series (DLMF 5.11.1) after shifting x above 12. */
const lnGamma = (x: number): number => {
  let shift = 0
  let at = x
  while (at < 12) {
    shift += log(at)
    at += 1
  }
  const inverse = 1 / (at * at)
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at
  return (at - 0.5) * log(at) - at + 0.5 * log(2 * PI) + series - shift
}

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b)

/** P(Beta(a, b) ≤ x): the continued fraction of DLMF 8.17.22, on the side where it converges fast. */
const betaBelow = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a)
  return (exp(a * log(x) + b * log(1 - x) - lnBeta(a, b)) / a) * fraction(x, a, b)
}

/** The x with P(Beta(a, b) ≤ x) = p, by halving. */
export const betaQuantile = (p: number, a: number, b: number): number => {
  let low = 0
  let high = 1
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(X > Y) for independent X ~ Beta(a, b) and Y ~ Beta(c, d) with a whole number a: a finite sum over a. */
export const betaExceeds = (a: number, b: number, c: number, d: number): number => {
  let sum = 0
  for (let i = 0; i < a; i += 1) {
    sum += exp(lnBeta(c + i, b + d) - log(b + i) - lnBeta(1 + i, b) - lnBeta(c, d))
  }
  return min(1, max(0, sum))
}

/** P(K ≥ least) for K ~ BetaBinomial(trials, a, b). */
export const betaBinomialAtLeast = (least: number, trials: number, a: number, b: number): number => {
  if (least <= 0) return 1
  let sum = 0
  for (let k = least; k <= trials; k += 1) {
    const ways = -log(trials + 1) - lnBeta(k + 1, trials - k + 1)
    sum += exp(ways + lnBeta(k + a, trials - k + b) - lnBeta(a, b))
  }
  return min(1, sum)
}

/** 1 + d₁/(1 + d₂/(1 + …)), evaluated from the front by the modified Lentz method, inverted. */
const fraction = (x: number, a: number, b: number): number => {
  let value = 1
  let upper = 1
  let lower = 0
  for (let n = 1; n < 1000; n += 1) {
    const m = n >> 1
    const term =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    lower = 1 / awayFromZero(1 + term * lower)
    upper = awayFromZero(1 + term / upper)
    value *= upper * lower
    if (abs(upper * lower - 1) < 1e-15) break
  }
  return 1 / value
}

const awayFromZero = (value: number): number => (abs(value) < 1e-300 ? 1e-300 : value)

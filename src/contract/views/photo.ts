/** Where a photograph can be fetched for a few minutes. */
export interface PhotoView {
  url: string
}

/** The photograph of a paper ballot beside what was entered from it. */
export interface BallotPhotoView extends PhotoView {
  choice: string
}

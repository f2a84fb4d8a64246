/** In place of a photograph: the person did not let WeChat use the camera. */
export const NOT_ALLOWED = Symbol('not allowed')

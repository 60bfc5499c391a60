/** The way the pictures are drawn; raised by whoever changes it, and all pictures of procedures in force are drawn anew. */
export const pictureFormat = 1

/** The job that draws the pictures of one version. */
export const drawPictureJob = 'draw-picture'
/** One such job waits for a version at a time. */
export const drawPictureKey = (versionId: string) => `draw-picture-${versionId}`

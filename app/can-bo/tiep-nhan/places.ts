/** Where the typing begins on the page of the form: a browser without scripts goes on from there by Tab. */
export const formPlace = 'to-khai'

/** In degrees, clockwise. */
export const rotations = [0, 90, 180, 270] as const
export type Rotation = (typeof rotations)[number]

/** Percent of the width of the pane. */
export const zooms = [50, 75, 100, 150, 200, 300] as const
export type Zoom = (typeof zooms)[number]

export type Turned = { readonly rotation: Rotation; readonly zoom: Zoom }

/** The next size up or down; the same where there is none. */
export const zoomed = (zoom: Zoom, by: 1 | -1): Zoom => zooms[zooms.indexOf(zoom) + by] ?? zoom

/** A quarter of a turn further. */
export const turned = (rotation: Rotation, by: 1 | -1): Rotation => rotations[(rotations.indexOf(rotation) + by + rotations.length) % rotations.length] ?? 0

//go:build race

package archive

// kills is how often a run is killed: less often with the race detector, which is slow.
const kills = 40

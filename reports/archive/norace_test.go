//go:build !race

package archive

// kills is how often a run is killed.
const kills = 200

// Package roadspeeds reads the speed presets of real roads: files that an
// analyst can open, copy and change, three of them built in.
//
// In comes a preset's TOML, out comes a Preset, which is a road.SpeedModel: how
// fast a stretch of road is driven, and what junctions and signs cost. Reading
// is strict: a key that is unknown, missing or out of its range is an error
// that names the line. What a Preset says depends on its file alone, and a
// speed is never negative, infinite or not a number.
package roadspeeds

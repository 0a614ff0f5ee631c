// Package speeds reads files of road speeds, which an analyst can read, copy
// and change, each value with its unit and where it comes from.
//
// A TOML file comes in, one of the program's or the analyst's; the numbers of a
// road model go out, whose arithmetic is in coverage, and what a report shows of
// them. The invariant: a file is read strictly, so that a misspelt or
// missing key or a value out of range is an error, never a default.
//
// # Two kinds of files
//
// Speeds of real roads (Streets, for street.Speeds) are the presets, every file
// of the folder presets: one more file there is one more preset, called by its
// name. They say how classes of roads are driven and what junctions cost.
//
// Speeds of the modelled network (InterCommune, for intercommune.Params) are
// intercommune.toml: levels of links between communes, relief, access, and
// where people live (for settle.Model). The barriers that no link crosses are
// facts of package barriers; a file may add some of its own.
//
// A file does not say of which kind it is. The run does: with roads named it
// is read as speeds of real roads, without any as those of the modelled
// network, and a file of the other kind fails on a key that its reader does not
// know. The default preset's name stands for the built-in speeds of either kind.
//
// # How good they are
//
// The table of the modelled network was fitted by calibrate, together with where
// people live: to shares of people in 44 départements, to half of 2,495 published
// drives in Gironde and half of the drives from communes of Alsace to hospitals.
// coverage/METHOD.md has the errors, package reference measures them. The drives
// held out took no part in any fit, but their errors were seen while the model
// was shaped, so that a fresh sample would show somewhat more.
//
// Tests hold the preset osrm against OSRM's own times on a whole extract.
package speeds

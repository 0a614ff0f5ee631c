package settings

import (
	"maps"
	"reflect"
	"slices"

	"acces30/coverage/compare"
)

// part is the part of what a result is made of that a setting belongs to. What is
// not said otherwise is one of the choices that compare.Settings stands for.
type part uint8

const (
	ofChoices part = iota
	ofSites
	ofRoads
	ofSpeeds
	ofCommunes
	ofTable   // that of its table
	ofNothing // it changes no time
)

var causes = map[part]compare.Cause{
	ofChoices: compare.Settings, ofSites: compare.Sites, ofRoads: compare.Roads, ofSpeeds: compare.Speeds, ofCommunes: compare.Communes,
}

// tablePart is the ingredient that a table belongs to, by its name in the settings.
func tablePart(table string) compare.Cause {
	switch table {
	case "sites", "service_points":
		return compare.Sites
	case "times":
		return compare.Roads
	}
	return compare.Communes
}

// Mixed returns the settings of an earlier run with those of a later one for some
// ingredients. Drawings and plans are those of neither: none.
func Mixed(earlier, later Settings, mix compare.Mix) Settings {
	s := earlier
	from := later.declared()
	for i, d := range s.declared() {
		if cause, ingredient := causes[d.part]; ingredient && mix[cause] {
			d.field.at.Set(from[i].field.at)
		}
	}
	s.Columns, s.Sheets, s.Credits = make(map[string]map[string]string), make(map[string]string), make(map[string]string)
	for _, side := range []struct {
		of    *Settings
		later bool
	}{{&earlier, false}, {&later, true}} {
		maps.Copy(s.Columns, ofSide(side.of.Columns, mix, side.later))
		maps.Copy(s.Credits, ofSide(side.of.Credits, mix, side.later))
		maps.Copy(s.Sheets, ofSide(side.of.Sheets, mix, side.later))
	}
	s.IsochronesMinutes, s.PlanNew, s.PlanCandidates, s.Insee, s.Zones, s.Projects = minutes{}, 0, "", nil, nil, ""
	return s
}

// ofSide are the entries of a side whose tables a mix takes from that side.
func ofSide[T any](tables map[string]T, mix compare.Mix, later bool) map[string]T {
	list := make(map[string]T)
	for name, entry := range tables {
		if mix[tablePart(name)] == later {
			list[name] = entry
		}
	}
	return list
}

// Differ says in which ingredients two runs differ, given the hashes of the files
// that their settings name. Where the roads are of another kind, how fast they are
// driven is part of that: speeds of the one make no sense on the other.
func Differ(earlier, later Settings, earlierHash, laterHash func(path string) string) compare.Mix {
	var differ compare.Mix
	hashed := func(s Settings, hash func(string) string) Settings {
		for _, d := range s.declared() { // s is a copy
			d.field.eachPath(hash)
		}
		return s
	}
	a, b := hashed(earlier, earlierHash), hashed(later, laterHash)
	theirs := b.declared()
	for i, d := range a.declared() {
		if cause, ingredient := causes[d.part]; ingredient && !equal(d.field.at, theirs[i].field.at) {
			differ[cause] = true
		}
	}
	for _, table := range slices.Concat(slices.Collect(maps.Keys(a.Columns)), slices.Collect(maps.Keys(b.Columns))) {
		if !maps.Equal(a.Columns[table], b.Columns[table]) {
			differ[tablePart(table)] = true
		}
	}
	for _, table := range slices.Concat(slices.Collect(maps.Keys(a.Sheets)), slices.Collect(maps.Keys(b.Sheets))) {
		if a.Sheets[table] != b.Sheets[table] {
			differ[tablePart(table)] = true
		}
	}
	return differ
}

// equal compares two values; an empty list is none.
func equal(a, b reflect.Value) bool {
	if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// OtherRoads reports whether two runs are on roads of another kind: the modelled
// network, real roads, or times from another engine.
func OtherRoads(a, b Settings) bool {
	return (len(a.Roads) > 0) != (len(b.Roads) > 0) || (a.Times != "") != (b.Times != "")
}

// InputFiles are the paths of the files that the settings name, but for folders.
func (s Settings) InputFiles() []string {
	var list []string
	for _, d := range s.declared() {
		if d.folder {
			continue
		}
		d.field.eachPath(func(path string) string {
			list = append(list, path)
			return path
		})
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// WithPaths returns the settings with other paths of their files.
func (s Settings) WithPaths(change func(path string) string) Settings {
	for _, d := range s.declared() { // s is a copy
		if !d.folder {
			d.field.eachPath(change)
		}
	}
	return s
}

// Lacking says of which ingredients a file is gone.
func (s Settings) Lacking(gone func(path string) bool) compare.Mix {
	var lacking compare.Mix
	for _, d := range s.declared() { // s is a copy
		cause, ingredient := causes[d.part]
		d.field.eachPath(func(path string) string {
			if ingredient && gone(path) {
				lacking[cause] = true
			}
			return path
		})
	}
	return lacking
}

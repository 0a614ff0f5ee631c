package archive

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// SameSources reports whether another manifest is of the same inputs, settings and
// version, whatever came of them.
func (m *Manifest) SameSources(other *Manifest) bool {
	sources := func(m *Manifest) string {
		return asJSON([]any{m.Version, m.Edition, m.Settings, m.Inputs, m.Vintages, m.Earlier})
	}
	return sources(m) == sources(other)
}

// SettingsChanged says which settings of another manifest are not those of this one,
// by their keys: threshold_minutes: 30 -> 20.
func (m *Manifest) SettingsChanged(other *Manifest) []string {
	all := maps.Clone(m.Settings)
	maps.Copy(all, other.Settings)
	var changed []string
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if before, now := asJSON(m.Settings[key]), asJSON(other.Settings[key]); before != now {
			changed = append(changed, fmt.Sprintf("%s: %s -> %s", key, before, now))
		}
	}
	return changed
}

// asJSON writes a value of a manifest; one that has no JSON is like no other.
func asJSON(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

package settings

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

const recordHead = `# The settings of this edition, for acces30 rerun and acces30 compare. Files are named
# as they are kept: the SHA-256 of their content, then their name.
`

// Record writes the settings as a file that Read reads: all of them but those about
// this machine.
func (s Settings) Record() string {
	var b strings.Builder
	b.WriteString(recordHead)
	for _, d := range s.declared() { // s is a copy
		if d.local {
			continue
		}
		switch value := d.field.at.Interface().(type) {
		case map[string]map[string]string:
			for _, table := range slices.Sorted(maps.Keys(value)) {
				b.WriteString(recordTable(d.key+"."+table, value[table]))
			}
		case map[string]string:
			b.WriteString(recordTable(d.key, value))
		default:
			b.WriteString(d.key + " = " + asTOML(d.field.at.Interface()) + "\n")
		}
	}
	return b.String()
}

// recordTable writes a table of texts; nothing when it is empty.
func recordTable(name string, entries map[string]string) string {
	if len(entries) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n[" + name + "]\n")
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		b.WriteString(strconv.Quote(key) + " = " + strconv.Quote(entries[key]) + "\n")
	}
	return b.String()
}

// ReadRecord reads what Record wrote, with files relative to a folder.
func ReadRecord(text, folder string) (Settings, error) {
	s := Default()
	if err := s.decode(text); err != nil {
		return s, err
	}
	s.relativeTo(folder)
	return s, nil
}

// PinDate makes a date that the clock tells, or that the list does, one of the
// calendar: what comes of it later is the same.
func (s *Settings) PinDate(day string) {
	if s.ByClock() {
		s.Date = day
	}
}

// ByClock reports whether the clock tells the date.
func (s *Settings) ByClock() bool { return strings.EqualFold(s.Date, today) }

package input

import (
	"fmt"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/internal/spelling"
)

// Meant asks, behind a name that is none, whether one that is much like it was
// meant; it says nothing where none is: one that begins alike, or differs in a third
// of its letters at most.
func Meant(name string, known []string) fault.Spoken { return meant{Near(name, known)} }

// meant is the name that is likely to be meant, "" for none.
type meant struct{ name string }

// Error asks in English.
func (m meant) Error() string {
	if m.name == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", m.name)
}

// French asks in French.
func (m meant) French() string {
	if m.name == "" {
		return ""
	}
	return fmt.Sprintf(", vouliez-vous dire %q ?", m.name)
}

// shortest is how many letters a name must have for longer ones to be meant by it.
const shortest = 3

// Near returns the name that is likely to be meant, "" when none is.
func Near(name string, known []string) string {
	bare := strings.TrimLeft(name, "-")
	var longer []string
	for _, k := range known {
		of := strings.TrimLeft(k, "-")
		if len(bare) >= shortest && (strings.HasPrefix(of, bare) || len(of) >= shortest && strings.HasPrefix(bare, of)) {
			longer = append(longer, k)
		}
	}
	if len(longer) > 0 {
		return spelling.Nearest(name, longer)
	}
	if len(known) == 0 {
		return ""
	}
	nearest := spelling.Nearest(name, known)
	of := strings.TrimLeft(nearest, "-")
	if 3*spelling.Distance(bare, of) > max(len([]rune(bare)), len([]rune(of))) {
		return ""
	}
	return nearest
}

package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"acces30/coverage"
)

// List says whether the list of structures is a new one.
type List struct {
	Before, After coverage.ListDate
	// SameList says that the list is the very file of before, SameFiles that its
	// complement is too, Same that what they say of the scope is the same, files apart.
	SameList, SameFiles, Same bool
}

// listOf compares the lists that two results were made of.
func listOf(before, after *coverage.Result) List {
	return List{
		Before: before.Study.List, After: after.Study.List,
		SameList:  files(before, coverage.RoleStructures) == files(after, coverage.RoleStructures),
		SameFiles: files(before, coverage.RoleStructures, coverage.RoleComplement) == files(after, coverage.RoleStructures, coverage.RoleComplement),
		Same:      listContent(before) == listContent(after),
	}
}

// files are the hashes of the inputs of some roles.
func files(r *coverage.Result, roles ...coverage.Role) string {
	hashes := ""
	for _, in := range r.Study.Inputs {
		if slices.Contains(roles, in.Role) {
			hashes += string(in.Role) + " " + in.SHA256 + "\n"
		}
	}
	return hashes
}

// listContent is the hash of what the list says of the structures in scope on the
// date of a result.
func listContent(r *coverage.Result) string {
	hash := sha256.New()
	for i := range r.Structures {
		if s := r.Structures[i].Structure; r.Structures[i].InScope {
			fmt.Fprintf(hash, "%q %q %d %s\n", s.ID, s.Name, s.Format, s.LabelledOn.Format(time.DateOnly))
			for k := range s.Points {
				p := &s.Points[k]
				fmt.Fprintf(hash, "%q %q %.6f %v\n", p.ID, p.Commune, p.Position.Point, p.Hours)
			}
		}
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// LabelledThatDay are the structures in scope, there in both results, whose label is of
// the very day of the earlier one: it counts them, where a count "since" that day has
// them among those that opened. None when nothing opened.
func (c *Comparison) LabelledThatDay() (list []*coverage.StructureReach) {
	fresh := make(map[*coverage.StructureReach]bool)
	opened := false
	for i := range c.Structures {
		if x := &c.Structures[i]; x.Kind.Has(Opened) || x.Kind.Has(Appeared) {
			fresh[x.After] = true
			opened = opened || x.InScope && x.Kind.Has(Opened)
		}
	}
	if !opened {
		return nil
	}
	for i := range c.After.Structures {
		s := &c.After.Structures[i]
		if s.InScope && !fresh[s] && s.Structure.LabelledOn.Equal(c.Before.Study.Settings.Date) {
			list = append(list, s)
		}
	}
	return list
}

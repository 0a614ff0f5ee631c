package compare

import (
	"strings"
	"unicode"

	"acces30/coverage"

	"golang.org/x/text/unicode/norm"
)

// samePlace is how near two points stand that are taken for one, in metres, when
// their numbers and names differ.
const samePlace = 100.0

// match finds for every structure of before the one of after that it is: by number and
// name; of the others by name in the same commune, then by number there, by name alone,
// by number alone, and by place, where each has one partner only. A number alone says
// little: a list numbered anew gives each to another structure. It is nil where there is
// none.
func match(before, after []*coverage.StructureReach) []*coverage.StructureReach {
	partners := make([]*coverage.StructureReach, len(before))
	taken := make(map[*coverage.StructureReach]bool, len(after))
	for _, key := range []func(s *coverage.Structure) string{
		func(s *coverage.Structure) string { return both(s.ID, fold(s.Name)) },
		func(s *coverage.Structure) string { return both(fold(s.Name), communeOf(s)) },
		func(s *coverage.Structure) string { return both(s.ID, communeOf(s)) },
		named,
		func(s *coverage.Structure) string { return s.ID },
	} {
		pair(before, after, partners, taken, key)
	}
	for i, was := range before {
		if partners[i] != nil {
			continue
		}
		var near []*coverage.StructureReach
		for _, is := range after {
			if !taken[is] && is.Structure.Departement == was.Structure.Departement && placed(was.Structure, is.Structure) {
				near = append(near, is)
			}
		}
		if len(near) == 1 {
			partners[i] = near[0]
			taken[near[0]] = true
		}
	}
	return partners
}

// named is a structure's name in its département, which may not be known.
func named(s *coverage.Structure) string {
	name := fold(s.Name)
	if name == "" {
		return ""
	}
	return name + "\n" + s.Departement
}

// both is a key of two texts that are both known; else none.
func both(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return a + "\n" + b
}

// pair matches the structures that are left by a key that one of each has alone.
func pair(before, after, partners []*coverage.StructureReach, taken map[*coverage.StructureReach]bool, key func(*coverage.Structure) string) {
	left, right := make(map[string][]int), make(map[string][]*coverage.StructureReach)
	for i, was := range before {
		if k := key(was.Structure); partners[i] == nil && k != "" {
			left[k] = append(left[k], i)
		}
	}
	for _, is := range after {
		if !taken[is] {
			k := key(is.Structure)
			right[k] = append(right[k], is)
		}
	}
	for k, list := range left {
		if len(list) == 1 && len(right[k]) == 1 {
			partners[list[0]] = right[k][0]
			taken[right[k][0]] = true
		}
	}
}

// communeOf is the commune of a structure's first point.
func communeOf(s *coverage.Structure) string {
	if len(s.Points) == 0 {
		return ""
	}
	return s.Points[0].Commune
}

// placed reports whether the first points of two structures stand at one place.
func placed(a, b *coverage.Structure) bool {
	if len(a.Points) == 0 || len(b.Points) == 0 {
		return false
	}
	return atOnePlace(&a.Points[0], &b.Points[0])
}

// atOnePlace reports whether two points stand at one place, both known.
func atOnePlace(p, q *coverage.ServicePoint) bool {
	return p.Position.Known && q.Position.Known && !p.AtSeat && !q.AtSeat && metresBetween(p.Position, q.Position) <= samePlace
}

// matchPoints finds for every point of a structure the one that it is later: the
// first is the first; others by number, then by commune. It is nil where there is
// none.
func matchPoints(a, b *coverage.Structure) []*coverage.ServicePoint {
	partners := make([]*coverage.ServicePoint, len(a.Points))
	taken := make([]bool, len(b.Points))
	if len(a.Points) > 0 && len(b.Points) > 0 {
		partners[0], taken[0] = &b.Points[0], true
	}
	for _, same := range []func(p, q *coverage.ServicePoint) bool{
		func(p, q *coverage.ServicePoint) bool { return p.ID == q.ID },
		func(p, q *coverage.ServicePoint) bool { return p.Commune == q.Commune },
	} {
		for i := range a.Points {
			for k := range b.Points {
				if partners[i] == nil && !taken[k] && same(&a.Points[i], &b.Points[k]) {
					partners[i], taken[k] = &b.Points[k], true
				}
			}
		}
	}
	return partners
}

// words are those of a name in small letters without accents; marks part them.
func words(name string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFD.String(name))
	return strings.Fields(plain)
}

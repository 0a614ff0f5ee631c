package analysis

import "acces30/coverage"

// groupsByPoint counts who lives at the population points, where they tell: as they
// tell it, not scaled to the population of the communes.
func (a *analysis) groupsByPoint() {
	told := a.study.PopulationGroups
	if told == nil {
		return
	}
	limits := a.study.Settings.Limits()
	rows := a.rowsOf()
	within := make([]uint64, len(limits))
	for i, p := range a.study.PopulationPoints {
		row := rows[p.Commune] - 1
		if row < 0 {
			continue
		}
		c := &a.result.Communes[row]
		if c.Groups == nil {
			c.Groups = make([]coverage.GroupSplit, coverage.Groups)
		}
		groups := c.Groups
		counts := told[i]
		counts[coverage.AllPeople] = p.Hundredths
		for g, n := range counts {
			if n == coverage.Untold {
				groups[g].Untold++
				groups[g].UntoldPeople += uint64(p.Hundredths)
				continue
			}
			computed := uint64(0)
			clear(within)
			if access := a.homeTimes[i]; access.known {
				computed = uint64(n)
				for k, limit := range limits {
					if access.time <= limit {
						within[k] = uint64(n)
					}
				}
			}
			groups[g].Count(uint64(n), computed, within)
		}
	}
}

// rowsOf returns for each commune of the study its row in the result, and one more;
// 0 out of scope.
func (a *analysis) rowsOf() []int {
	rows := make([]int, len(a.study.Communes))
	for row, i := 0, 0; row < len(a.result.Communes); i++ {
		if a.study.Communes[i].Code == a.result.Communes[row].Commune.Code {
			row++
			rows[i] = row
		}
	}
	return rows
}

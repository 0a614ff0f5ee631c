package reports

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
)

// Texts of the change, in one or two sentences.
var (
	changeSince      = Text{"Depuis l'édition {0} (situation au {1}) : {2}.", "Since the edition {0} (as of {1}): {2}."}
	changeBreak      = Text{" ; ", "; "}
	changeSameList   = Text{"liste des structures inchangée depuis {0}", "list of structures unchanged since {0}"}
	changeComplement = Text{"même liste des structures, table complémentaire modifiée", "the same list of structures, another complement"}
	changeSameLater  = Text{"même liste des structures ({0})", "the same list of structures ({0})"}
	changeSameDay    = Text{"même liste des structures", "the same list of structures"}
	changeNewList    = Text{"nouvelle liste des structures {0}", "a new list of structures {0}"}
	changeNewUndate  = Text{"nouvelle liste des structures", "a new list of structures"}
	changeNothing    = Text{"sans changement dans le périmètre", "without a change in scope"}
	changeDated      = Plural{
		Text{"{0} structure ouverte d'après sa date de labellisation", "{0} structure opened by its labelling date"},
		Text{"{0} structures ouvertes d'après leur date de labellisation", "{0} structures opened by their labelling dates"},
	}
	changeOpened  = Plural{Text{"{0} structure ouverte", "{0} structure opened"}, Text{"{0} structures ouvertes", "{0} structures opened"}}
	changeThatDay = Plural{
		Text{"{0} autre, labellisée le {1} même, était déjà dans cette édition", "{0} other, labelled on {1} itself, was in that edition already"},
		Text{"{0} autres, labellisées le {1} même, étaient déjà dans cette édition", "{0} others, labelled on {1} itself, were in that edition already"},
	}
	changeAppeared = Plural{
		Text{"{0} structure nouvelle dans la liste (labellisée avant)", "{0} structure new in the list (labelled before)"},
		Text{"{0} structures nouvelles dans la liste (labellisées avant)", "{0} structures new in the list (labelled before)"},
	}
	changeGone     = Plural{Text{"{0} disparue", "{0} gone"}, Text{"{0} disparues", "{0} gone"}}
	changeSupposed = Plural{
		Text{"{0} ouverte ou fermée par un scénario", "{0} opened or closed by a scenario"},
		Text{"{0} ouvertes ou fermées par un scénario", "{0} opened or closed by a scenario"},
	}
	changeMoved  = Plural{Text{"{0} déménagée", "{0} moved"}, Text{"{0} déménagées", "{0} moved"}}
	changeHours  = Plural{Text{"{0} aux horaires changés", "{0} with other hours"}, Text{"{0} aux horaires changés", "{0} with other hours"}}
	changeUntold = Plural{
		Text{"{0} aux horaires retirés ou nouvellement publiés", "{0} with hours withdrawn or newly published"},
		Text{"{0} aux horaires retirés ou nouvellement publiés", "{0} with hours withdrawn or newly published"},
	}
	changeWithin = Plural{
		Text{"{0} commune ({1}) passe à {2} minutes ou moins", "{0} commune ({1}) comes within {2} minutes"},
		Text{"{0} communes ({1}) passent à {2} minutes ou moins", "{0} communes ({1}) come within {2} minutes"},
	}
	changeBeyond = Plural{
		Text{"{0} commune ({1}) passe au-delà de {2} minutes", "{0} commune ({1}) falls beyond {2} minutes"},
		Text{"{0} communes ({1}) passent au-delà de {2} minutes", "{0} communes ({1}) fall beyond {2} minutes"},
	}
	changeNoSide  = Text{"aucune commune ne franchit les {0} minutes", "no commune crosses {0} minutes"}
	changeNoSides = Text{"aucune commune ne franchit les limites de {0} minutes", "no commune crosses the limits of {0} minutes"}
	changeTimes   = Plural{
		Text{"{0} commune change de temps ou de classe", "{0} commune has another time or class"},
		Text{"{0} communes changent de temps ou de classe", "{0} communes have other times or classes"},
	}
	changePeople  = Text{"population du périmètre : {0} habitants au lieu de {1}", "people in scope: {0} instead of {1}"}
	changeBecause = Text{"En cause : {0}.", "Because of: {0}."}
	changeUnknown = Text{"Les causes n'ont pas pu être recherchées.", "The causes could not be searched for."}
)

// ChangeOf says in a few sentences what changed since the earlier edition, and why;
// nothing where nothing is compared.
func ChangeOf(l Lang, c *compare.Comparison) string {
	if c == nil || c.Before == nil {
		return ""
	}
	parts := []string{changeOfList(l, c)}
	parts = append(parts, changeOfSides(l, c)...)
	if before, after := c.Before.Scope.All.People, c.After.Scope.All.People; before != after {
		parts = append(parts, changePeople.With(l, Integer(l, after), Integer(l, before)))
	}
	sentence := changeSince.With(l, c.Since, Date(l, c.Before.Study.Settings.Date), strings.Join(parts, changeBreak.In(l)))
	if why := changeCauses(l, c); why != "" {
		sentence += " " + why
	}
	return sentence
}

// changeOfList says whether the list is a new one, and what it changed in scope.
func changeOfList(l Lang, c *compare.Comparison) string {
	var text string
	list := &c.List
	switch {
	case list.SameList && !list.SameFiles:
		text = changeComplement.In(l)
	case list.SameFiles && listIsLater(c):
		text = changeSameLater.With(l, OfDate(l, list.After.Day, list.After.Month))
	case list.SameFiles && list.After.Known():
		text = changeSameList.With(l, dayOrMonth(l, &list.After))
	case list.SameFiles:
		text = changeSameDay.In(l)
	case list.After.Known():
		text = changeNewList.With(l, OfDate(l, list.After.Day, list.After.Month))
	default:
		text = changeNewUndate.In(l)
	}
	var counts []string
	opened := changeOpened
	if openedByDate(c) {
		opened = changeDated
	}
	for _, k := range []struct {
		kind compare.StructureKind
		name Plural
	}{{compare.Opened, opened}, {compare.Appeared, changeAppeared}, {compare.Gone, changeGone}, {compare.Supposed, changeSupposed}, {compare.Relocated, changeMoved}, {compare.HoursChanged, changeHours}, {compare.Untold, changeUntold}} {
		if n := countKind(c, k.kind); n > 0 {
			counts = append(counts, k.name.With(l, n))
		}
	}
	if there := c.LabelledThatDay(); len(there) > 0 {
		counts[0] += " (" + changeThatDay.With(l, len(there), Date(l, c.Before.Study.Settings.Date)) + ")"
	}
	switch {
	case len(counts) > 0:
		return text + ", " + strings.Join(counts, ", ")
	case !list.SameFiles:
		return text + ", " + changeNothing.In(l)
	}
	return text
}

// listIsLater reports whether the list is of a day after one of the two situations: it
// then tells the past by its labelling dates, and nobody looked at it on both days.
func listIsLater(c *compare.Comparison) bool {
	return c.List.After.Known() && (c.List.After.Day.After(c.Before.Study.Settings.Date) || c.List.After.Day.After(c.After.Study.Settings.Date))
}

// openedByDate reports whether all structures in scope that opened stood in the list
// before, and opened because the day of their label has come.
func openedByDate(c *compare.Comparison) bool {
	if !c.List.SameFiles {
		return false
	}
	for i := range c.Structures {
		if s := &c.Structures[i]; s.InScope && s.Kind.Has(compare.Opened) && !s.After.Structure.LabelledOn.After(c.Before.Study.Settings.Date) {
			return false
		}
	}
	return true
}

// countKind counts the structures in scope of a kind of change.
func countKind(c *compare.Comparison, kind compare.StructureKind) (n int) {
	for i := range c.Structures {
		if c.Structures[i].InScope && c.Structures[i].Kind.Has(kind) {
			n++
		}
	}
	return n
}

// changeOfSides says who crosses which limit, the longest first.
func changeOfSides(l Lang, c *compare.Comparison) []string {
	var parts, unmoved []string
	limits := c.Limits()
	for k := len(limits) - 1; k >= 0; k-- {
		beyond, within := sides(c, limits[k])
		limit := WholeMinutes(l, limits[k])
		if beyond.Communes == 0 && within.Communes == 0 {
			unmoved = append(unmoved, limit)
		}
		if beyond.Communes > 0 {
			parts = append(parts, changeBeyond.With(l, beyond.Communes, CountPeople.With(l, beyond.People), limit))
		}
		if within.Communes > 0 {
			parts = append(parts, changeWithin.With(l, within.Communes, CountPeople.With(l, within.People), limit))
		}
	}
	crossed := len(parts) > 0
	if len(unmoved) > 0 {
		parts = append(parts, changeUnmoved(l, unmoved, crossed))
	}
	if !crossed && len(c.Communes) > 0 {
		parts = append(parts, changeTimes.With(l, len(c.Communes)))
	}
	return parts
}

// changeUnmoved says which limits no commune crosses, where others may be crossed.
func changeUnmoved(l Lang, limits []string, others bool) string {
	last := len(limits) - 1
	if last == 0 {
		return changeNoSide.With(l, limits[0])
	}
	and := Text{" ou ", " or "}.In(l)
	if others {
		and = Text{" et ", " and "}.In(l)
	}
	return changeNoSides.With(l, strings.Join(limits[:last], ", ")+and+limits[last])
}

// sides counts the communes that fell beyond a limit and those that came within it,
// with the people that they have now.
func sides(c *compare.Comparison, limit road.Deciseconds) (beyond, within coverage.Count) {
	for i := range c.Communes {
		switch change := &c.Communes[i]; change.Crosses(limit) {
		case -1:
			beyond.Add(change.Commune())
		case 1:
			within.Add(change.Commune())
		}
	}
	return beyond, within
}

// LabelledThatDay names the structures that the earlier edition counts though their
// label is of its very day; "" for none.
func LabelledThatDay(l Lang, c *compare.Comparison) string {
	var names []string
	for _, s := range c.LabelledThatDay() {
		names = append(names, s.Structure.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return thatDayNamed.With(l, Date(l, c.Before.Study.Settings.Date), strings.Join(names, changeBreak.In(l)))
}

var thatDayNamed = Text{
	"Labellisées le jour même de l'édition précédente ({0}), donc déjà comptées par elle : {1}.",
	"Labelled on the very day of the earlier edition ({0}), which counts them already: {1}.",
}

// CommuneChange says what changes for a commune: the limits that it crosses, its
// status, or its time alone.
func CommuneChange(l Lang, c *compare.Comparison, x *compare.CommuneChange) string {
	switch {
	case x.Before.Access == nil:
		return Text{"nouvelle dans le périmètre", "new in scope"}.In(l)
	case x.After.Access == nil:
		return Text{"n'est plus dans le périmètre", "no longer in scope"}.In(l)
	case x.After.Access.Status == coverage.NotComputed && x.Before.Access.Status != coverage.NotComputed:
		return Text{"n'est plus calculée", "no longer computed"}.In(l)
	case x.Before.Access.Status == coverage.NotComputed:
		return Text{"calculée, ne l'était pas", "computed, was not"}.In(l)
	}
	if crossed := crossings(l, c, x); crossed != "" {
		return crossed
	}
	if before, after := x.Before.Access.Status, x.After.Access.Status; before != after {
		return StatusName(after, c.After.Study.Settings.Threshold).In(l)
	}
	delta, _ := x.Delta()
	if delta > 0 {
		return Text{"plus loin", "farther"}.In(l)
	}
	return Text{"plus près", "nearer"}.In(l)
}

// crossings says which limits a commune crosses: the outermost of them; "" for none.
func crossings(l Lang, c *compare.Comparison, x *compare.CommuneChange) string {
	var crossed []string
	side := 0
	for _, limit := range c.Limits() {
		if s := x.Crosses(limit); s != 0 {
			crossed, side = append(crossed, WholeMinutes(l, limit)), s
		}
	}
	if len(crossed) == 0 {
		return ""
	}
	shortest, longest := crossed[0], crossed[len(crossed)-1]
	switch {
	case side > 0 && len(crossed) == 1:
		return Text{"passe à {0} min ou moins", "comes within {0} min"}.With(l, shortest)
	case side > 0:
		return Text{"de plus de {1} min à {0} min ou moins", "from over {1} min to within {0} min"}.With(l, shortest, longest)
	case len(crossed) == 1:
		return Text{"passe au-delà de {0} min", "falls beyond {0} min"}.With(l, longest)
	}
	return Text{"de {0} min ou moins à plus de {1} min", "from within {0} min to over {1} min"}.With(l, shortest, longest)
}

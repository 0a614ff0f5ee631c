package reports

import (
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
)

// Texts of what to watch.
var (
	watchHead      = Text{"À surveiller : {0}.", "To watch: {0}."}
	watchNoneGone  = Text{"aucune structure disparue, aucun horaire réduit", "no structure gone, no hours cut"}
	watchNoneUnder = Text{
		"aucun critère d'ouverture du label ({0}) non respecté d'après les horaires publiés",
		"no opening criterion of the label ({0}) not met by the hours published",
	}
	watchUnjudged = Plural{
		Text{"{0} structure dont les horaires publiés ne permettent pas d'en juger", "{0} structure that the hours published do not tell it of"},
		Text{"{0} structures dont les horaires publiés ne permettent pas d'en juger", "{0} structures that the hours published do not tell it of"},
	}
	watchNoneJudged = Text{
		"les horaires publiés ne permettent de juger des critères d'ouverture du label pour aucune structure",
		"the hours published do not tell of any structure whether it meets the label's opening criteria",
	}
	watchSameList = Text{
		"les deux éditions sont tirées de la même liste des structures : ni disparition ni réduction d'horaires ne peut s'y voir",
		"both editions are drawn from the same list of structures: neither closures nor cuts in hours can show in it",
	}
	watchSameSince = Text{
		"la liste des structures est inchangée depuis {0} : ni disparition ni réduction d'horaires ne peut s'y voir",
		"the list of structures is unchanged since {0}: neither closures nor cuts in hours can show in it",
	}
	watchGone = Plural{
		Text{"{0} structure disparue de la liste ({1})", "{0} structure gone from the list ({1})"},
		Text{"{0} structures disparues de la liste ({1})", "{0} structures gone from the list ({1})"},
	}
	watchHours = Plural{
		Text{"{0} structure ouverte moins longtemps qu'avant ({1})", "{0} structure open for less time than before ({1})"},
		Text{"{0} structures ouvertes moins longtemps qu'avant ({1})", "{0} structures open for less time than before ({1})"},
	}
	watchWithdrawn = Plural{
		Text{"{0} structure dont des horaires ne sont plus publiés : une réduction ne peut s'y voir", "{0} structure with hours no longer published: that they were cut can't show"},
		Text{"{0} structures dont des horaires ne sont plus publiés : une réduction ne peut s'y voir", "{0} structures with hours no longer published: that they were cut can't show"},
	}
	watchUnder = Plural{
		Text{"{0} structure sous les critères d'ouverture du label d'après les horaires publiés ({1})", "{0} structure under the label's opening criteria by the hours published ({1})"},
		Text{"{0} structures sous les critères d'ouverture du label d'après les horaires publiés ({1})", "{0} structures under the label's opening criteria by the hours published ({1})"},
	}
	watchNewUnder = Plural{Text{"dont {0} nouvellement", "{0} of them newly"}, Text{"dont {0} nouvellement", "{0} of them newly"}}
	watchLoses    = Text{"{0} : {1} sans structure à {2} minutes", "{0}: {1} without a structure within {2} minutes"}
	watchLosesNo  = Text{"{0} : personne sans structure à {1} minutes", "{0}: nobody without a structure within {1} minutes"}
	watchCut      = Text{"{0} : de {1} à {2} h par semaine", "{0}: from {1} to {2} h a week"}
	watchMore     = Plural{Text{"et {0} autre", "and {0} other"}, Text{"et {0} autres", "and {0} others"}}
)

// watchNamed is how many structures a sentence names.
const watchNamed = 3

// watched are the structures to look at, as a sentence names them: gone from the list,
// open for less time, under the label's criteria, of which some newly.
type watched struct {
	gone, cut, under []string
	newly            int
}

func watchedIn(l Lang, c *compare.Comparison) (all watched) {
	for i := range c.Watch {
		w := &c.Watch[i]
		name := w.Structure.Structure.Name
		switch {
		case w.Gone:
			all.gone = append(all.gone, loses(l, name, w))
			continue
		case w.FewerHours:
			all.cut = append(all.cut, watchCut.With(l, name, HoursOf(l, w.MinutesBefore), HoursOf(l, w.MinutesNow)))
		}
		if w.UnderHours || w.UnderDays {
			all.under = append(all.under, name)
			if w.New {
				all.newly++
			}
		}
	}
	return all
}

// WatchSentence says which structures to look at this month: gone from the list, open
// for less time, under the label's criteria.
func WatchSentence(l Lang, c *compare.Comparison) string {
	w := watchedIn(l, c)
	var parts []string
	if len(w.gone) > 0 {
		parts = append(parts, watchGone.With(l, len(w.gone), fewOf(l, w.gone)))
	}
	if len(w.cut) > 0 {
		parts = append(parts, watchHours.With(l, len(w.cut), fewOf(l, w.cut)))
	}
	withdrawn := 0
	if c.Before != nil {
		withdrawn = c.Withdrawn()
	}
	if withdrawn > 0 {
		parts = append(parts, watchWithdrawn.With(l, withdrawn))
		if len(w.gone)+len(w.cut)+len(w.under) == 0 {
			parts = append(parts, noneUnder(l, c.After)...)
		}
	}
	if len(w.under) > 0 {
		text := watchUnder.With(l, len(w.under), fewOf(l, w.under))
		if w.newly > 0 {
			text += ", " + watchNewUnder.With(l, w.newly)
		}
		parts = append(parts, text)
	}
	if c.Before != nil && c.List.SameFiles && len(w.gone)+len(w.cut) == 0 {
		parts = append([]string{sinceWhen(l, c)}, parts...)
	}
	if len(parts) == 0 {
		if c.Before != nil {
			parts = append(parts, watchNoneGone.In(l))
		}
		parts = append(parts, noneUnder(l, c.After)...)
	}
	return watchHead.With(l, strings.Join(parts, changeBreak.In(l)))
}

// noneUnder says that no structure is under the criteria in force, and of how many
// that can't be told.
func noneUnder(l Lang, r *coverage.Result) []string {
	judged, unjudged := r.Judged()
	if judged == 0 {
		return []string{watchNoneJudged.In(l)}
	}
	rule := r.Study.Settings.Rule()
	rule.Agents, rule.Trained = 0, 0 // no criteria of opening
	parts := []string{watchNoneUnder.With(l, RuleAsks(l, &rule))}
	if unjudged > 0 {
		parts = append(parts, watchUnjudged.With(l, unjudged))
	}
	return parts
}

// sinceWhen says since when the list is the same.
func sinceWhen(l Lang, c *compare.Comparison) string {
	list := &c.List.After
	if !list.Known() || listIsLater(c) {
		return watchSameList.In(l)
	}
	return watchSameSince.With(l, dayOrMonth(l, list))
}

// dayOrMonth writes the day of a list as it stands behind "since", or its month where
// only that is known.
func dayOrMonth(l Lang, d *coverage.ListDate) string {
	if d.Month {
		return months[d.Day.Month()-1].In(l) + "\u00a0" + strconv.Itoa(d.Day.Year())
	}
	return Text{"le {0}", "{0}"}.With(l, Date(l, d.Day))
}

// loses says whom a structure leaves without another at the shortest limit where
// anybody is, or that nobody is at the longest.
func loses(l Lang, name string, w *compare.Watched) string {
	limit, lost := worst(w)
	if lost.People == 0 {
		return watchLosesNo.With(l, name, WholeMinutes(l, limit))
	}
	return watchLoses.With(l, name, CountPeople.With(l, lost.People), WholeMinutes(l, limit))
}

// worst is the longest limit at which anybody loses the last structure, or the
// shortest of all.
func worst(w *compare.Watched) (limit road.Deciseconds, lost coverage.Count) {
	for k := len(w.Limits) - 1; k >= 0; k-- {
		if w.Lost[k].People > 0 || k == 0 {
			return w.Limits[k], w.Lost[k]
		}
	}
	return 0, coverage.Count{}
}

// fewOf lists some texts, and says how many more there are.
func fewOf(l Lang, texts []string) string {
	if len(texts) <= watchNamed+1 {
		return strings.Join(texts, changeBreak.In(l))
	}
	return strings.Join(append(texts[:watchNamed:watchNamed], watchMore.With(l, len(texts)-watchNamed)), changeBreak.In(l))
}

// HoursOf writes minutes of a week as hours: 24 or 17,5.
func HoursOf(l Lang, minutes int) string {
	return strings.TrimSuffix(strings.TrimSuffix(Decimal(l, float64(minutes)/60, 1), ",0"), ".0")
}

// WatchReasons says why a structure is to be watched.
func WatchReasons(l Lang, w *compare.Watched) string {
	var reasons []string
	for _, reason := range []struct {
		is   bool
		text Text
	}{
		{w.Gone, Text{"disparue de la liste", "gone from the list"}},
		{w.FewerHours, Text{"horaires réduits", "fewer hours"}},
		{w.UnderHours, Text{"moins de 24 h par semaine", "under 24 h a week"}},
		{w.UnderDays, Text{"moins de 5 jours par semaine", "under 5 days a week"}},
		{w.New && (w.UnderHours || w.UnderDays), Text{"nouveau", "new"}},
	} {
		if reason.is {
			reasons = append(reasons, reason.text.In(l))
		}
	}
	return strings.Join(reasons, ", ")
}

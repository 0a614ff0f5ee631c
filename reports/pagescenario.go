package reports

import "acces30/coverage"

// PageScenarioTexts are, as PageTexts, those with which one tries a scenario.
var PageScenarioTexts = map[string]Text{
	"try.head": {"Essayer : ouvrir, fermer", "Try it: open, close"},
	"try.hint": {
		"Cliquez une commune puis « Ouvrir ici », ou une structure puis « Fermer cette structure » : tout est recalculé aussitôt, avec les temps du rapport.",
		"Click a commune, then “Open here”, or a structure, then “Close this structure”: all is computed anew at once, with the times of the report.",
	},
	"try.open":        {"Ouvrir ici", "Open here"},
	"try.unopen":      {"Annuler l'ouverture", "Undo the opening"},
	"try.close":       {"Fermer cette structure", "Close this structure"},
	"try.unclose":     {"Annuler la fermeture", "Undo the closing"},
	"try.best":        {"Proposer la meilleure commune à {0} min", "Propose the best commune at {0} min"},
	"try.best.none":   {"Aucune ouverture ne ferait passer quelqu'un de plus à {0} min ou moins ; un seuil plus court se choisit plus haut.", "No opening would bring anyone more within {0} min; a shorter limit can be chosen above."},
	"try.best.found":  {"{0} : {1} de plus à {2} min ou moins.", "{0}: {1} more within {2} min."},
	"try.plan":        {"Essayer les labels proposés", "Try the proposed labels"},
	"try.reset":       {"Tout remettre", "Reset everything"},
	"try.opened":      {"Ouverture : {0}", "Opening: {0}"},
	"try.closed":      {"Fermeture : {0}", "Closing: {0}"},
	"try.undo":        {"Annuler : {0}", "Undo: {0}"},
	"try.changes":     {"{0} communes changent de classe de temps", "{0} communes change their time class"},
	"try.changes.one": {"{0} commune change de classe de temps", "{0} commune changes its time class"},
	"try.changes.all": {"Les {0} plus peuplées sont listées.", "The {0} most populous are listed."},
	"try.limit":       {"Seuil", "Limit"},
	"try.within":      {"Habitants à portée", "Inhabitants within"},
	"try.share":       {"Part", "Share"},
	"try.change":      {"Écart", "Change"},
	"try.minutes":     {"{0} → {1}", "{0} → {1}"},
	"try.before":      {"Sans ce scénario", "Without this scenario"},
	"try.here":        {"ouverture à l'essai", "opening on trial"},
	"try.gone":        {"fermeture à l'essai", "closing on trial"},
	"try.link":        {"Lien vers ce scénario", "Link to this scenario"},
	"try.command":     {"Commande du rapport complet de ce scénario (fichiers nommés sans leur dossier)", "Command for the whole report of this scenario (files named without their folders)"},
	"try.nocommand": {
		"Un numéro ou un nom de fichier ne peut être écrit tel quel dans une commande.",
		"A number or a file name can't be written into a command as it is.",
	},
	"try.copy":   {"Copier", "Copy"},
	"try.copied": {"Copié.", "Copied."},
	"try.counted": {
		"Habitants comptés au point de référence de leur commune. La certitude, les isochrones, les heures de pointe et les horaires ne sont pas recalculés ici : la commande ci-dessous les donne.",
		"Inhabitants are counted at the reference point of their commune. Certainty, isochrones, peak hours and opening hours are not computed anew here: the command below gives them.",
	},
	"try.far": {
		"Impossible ici : toutes les structures connues autour de {0} seraient fermées, et cette page n'a les temps que vers les {1} plus proches. La commande fait ce calcul.",
		"Not possible here: all structures known around {0} would be closed, and this page has the times to the {1} nearest only. The command computes it.",
	},
	"try.noopening": {
		"Ouverture non proposée ici : la commune est hors du réseau, ou des communes sans temps calculé en recevraient un.",
		"No opening is offered here: the commune is off the network, or communes without a time would be given one.",
	},
	"try.noclosing": {
		"Fermeture non proposée ici : un point d'accueil de la structure n'est pas sur le réseau.",
		"No closing is offered here: a service point of the structure is not on the network.",
	},
	"try.strange": {"Ce lien nomme {0}, que cette carte ne peut ni ouvrir ni fermer.", "This link names {0}, which this map can neither open nor close."},

	"try.left.large":    {"Cette carte est trop grande pour essayer des ouvertures et des fermetures ; acces30 run --open et --close le font.", "This map is too large to try openings and closings on; acces30 run --open and --close do it."},
	"try.left.scenario": {"Cette carte est déjà celle d'un scénario ; d'autres s'essaient sur la carte sans scénario.", "This map is that of a scenario already; others can be tried on the map without one."},
	"try.left.places":   {"Des communes calculées ne sont pas sur cette carte : des scénarios ne peuvent y être essayés ; acces30 run --open et --close le font.", "Communes computed are not on this map: scenarios can't be tried on it; acces30 run --open and --close do it."},
	"try.left.nothing":  {"Aucune structure n'est sur le réseau : il n'y a pas de temps à comparer.", "No structure is on the network: there are no times to compare."},
}

// PageScenario is what the page writes the answer of a scenario with: the texts of
// Answer and of BeyondLine, by the key under which its script asks for them. Blanks
// that no scenario changes are filled; the others stand in the order in which the
// script fills them.
func PageScenario(l Lang, r *coverage.Result) map[string]string {
	limit, scenario := WholeMinutes(l, r.Study.Settings.Threshold), *r.Study
	scenario.Settings.Opened = []string{""}
	scope := ScopeName(l, &scenario)
	none, whole := answerNone, ofAll
	if r.Scope.NotComputed.Communes > 0 {
		none, whole = answerNoneComputed, ofComputed
	}
	first := hedgeOf(l, r)
	texts := map[string]string{
		"title.scenario": SummaryTitle.With(l, scope),
		"answer.none":    none.With(l, scope, limit, first),
		"answer.and":     answerAndUncomputed.In(l),
		"answer.left":    Uncomputed(l, &r.Scope),
		"answer.slowest": slowestText(r).In(l),
		"answer.changes": scenarioChanges.In(l),
		"answer.more":    scenarioMore.In(l),
		"answer.less":    scenarioLess.In(l),
		"answer.same":    scenarioSame.In(l),
		"answer.listed":  scenarioAnd.In(l),
		"beyond.some":    pageBeyond.In(l),
		"beyond.nobody":  pageNobody.In(l),
		"beyond.left":    pageLeft.In(l),
		"unknown.some":   pageBeyondUnknown.In(l),
		"unknown.left":   pageLeftUnknown.In(l),
		"percent":        Text{"{0} %", "{0}%"}.In(l),
	}
	if n := r.Scope.UnknownPopulation; n > 0 {
		texts["answer.unknown"] = answerUnknownPopulation.With(l, n)
	}
	for key, p := range map[string]struct {
		text   Plural
		blanks []string
	}{
		"answer.some":           {answerSome, []string{scope, "{1}", "{2}", limit, first, whole.In(l)}},
		"answer.uncounted":      {answerUncounted, []string{scope, limit, first}},
		"answer.unreachable":    {answerUnreachable, nil},
		"answer.allunreachable": {answerAllUnreachable, nil},
		"answer.doubtful":       {answerDoubtful, []string{"{1}"}},
		"answer.doubtfulonly":   {answerDoubtfulOnly, []string{"{1}"}},
		"count.communes":        {CountCommunes, nil},
	} {
		blanks := append([]string{"{0}"}, p.blanks...)
		texts[key+".one"], texts[key] = p.text.One.With(l, blanks...), p.text.Many.With(l, blanks...)
	}
	return texts
}

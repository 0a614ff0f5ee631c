package finding

// Findings about what came since a day.
var (
	// {0} is how many structures, {1} the day.
	SinceUndated = declare2[Count, Day]("since-undated", Warning,
		Title{"Structures sans date, comptées comme anciennes", "Structures without a date, counted as older"},
		Noticed{"{0} structures du périmètre n'ont pas de date de labellisation : rien ne dit si elles sont d'avant le {1}.", "{0} structures in scope have no labelling date: nothing tells whether they are from before {1}."},
		Done{"Elles comptent comme plus anciennes : ce qui est nouveau peut être sous-estimé.", "They count as older: what is new may be underestimated."})

	// {0} is the day, {1} that of the situation.
	SinceAfterDate = declare2[Day, Day]("since-after-date", Warning,
		Title{"Jour de départ après la situation", "Day after the situation"},
		Noticed{"Le jour à partir duquel compter les labels ({0}) est après la date de la situation ({1}).", "The day from which labels are counted ({0}) is after the date ({1})."},
		Done{"Aucune structure n'est comptée comme nouvelle.", "No structure is counted as new."})
)

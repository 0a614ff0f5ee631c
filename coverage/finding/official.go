package finding

// Findings about INSEE's own minutes.
var (
	// {0} is how many rows; the place is that of the first.
	OfficialInvalid = declare1[Count]("official-invalid", Error,
		Title{"Lignes illisibles des temps de l'Insee", "Unreadable rows of INSEE's times"},
		Noticed{"{0} lignes n'ont pas de commune, de nombre d'habitants ou de durée lisible ; voici la première.", "{0} rows have no readable commune, number of people or duration; this is the first."},
		setAside)

	OfficialUntimed = declare1[Count]("official-untimed", Info,
		Title{"Carreaux sans temps de l'Insee", "Squares without a time of INSEE's"},
		Noticed{"{0} carreaux n'ont pas de durée publiée.", "{0} squares have no published duration."},
		Done{"Leurs habitants ne comptent pas dans la comparaison.", "Their inhabitants do not count in the comparison."})

	// {0} are the people of the squares, {1} those of the communes in scope.
	OfficialPeopleDiffer = atFront(declare2[Count, Count]("official-people-differ", Warning,
		Title{"Population des temps de l'Insee", "People of INSEE's times"},
		Noticed{"Les carreaux des temps de l'Insee comptent {0} habitants en tout, les communes du périmètre {1}.", "The squares of INSEE's times count {0} inhabitants in all, the communes in scope {1}."},
		Done{"La part et la moyenne de l'Insee sont celles de ces carreaux. Vérifiez que le fichier est complet, et sa colonne d'habitants.", "INSEE's share and mean are those of these squares. Check that the file is complete, and its column of people."}))

	// {0} communes were compared.
	OfficialUnlikeDistances = atFront(declare1[Count]("official-unlike-distances", Warning,
		Title{"Temps de l'Insee sans rapport avec les distances", "INSEE's times unlike distances"},
		Noticed{"Les temps de l'Insee de {0} communes ne vont guère avec leur distance à la structure la plus proche : ils sont d'une autre liste, d'une autre année ou d'un autre équipement, ou des lignes y sont mêlées.", "INSEE's times of {0} communes hardly go with their distance to the nearest structure: they are of another list, another year or another facility, or some rows in them are mixed up."},
		Done{"Ils sont comparés quand même ; l'écart ne dit alors rien de nos temps.", "They are compared all the same; the difference then says nothing of our times."}))

	OfficialTwice = declare1[Count]("official-square-twice", Warning,
		Title{"Carreaux des temps de l'Insee donnés deux fois", "Squares of INSEE's times given twice"},
		Noticed{"{0} lignes répètent un carreau, avec la même commune, autant d'habitants et la même durée ; voici la première.", "{0} rows repeat a square, with the same commune, as many people and the same duration; this is the first."},
		Done{"Chaque carreau compte une fois.", "Each square counts once."})

	// {1} names some of the communes.
	OfficialUnknown = declare2[Count, Said]("official-unknown", Warning,
		Title{"Communes des temps de l'Insee inconnues", "Unknown communes of INSEE's times"},
		Noticed{"{0} communes du périmètre n'existent pas dans la table des communes : {1}.", "{0} communes of the scope are not in the table of communes: {1}."},
		Done{"Leurs carreaux ne comptent pas dans la comparaison ; une table des fusions (mergers) les rattache.", "Their squares do not count in the comparison; a table of mergers joins them."})
)

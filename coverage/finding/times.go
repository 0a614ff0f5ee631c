package finding

// Findings about times given in a table.
var (
	// {0} is how many rows; the place is that of the first.
	TimesInvalid = declare1[Count]("times-invalid", Error,
		Title{"Durées illisibles", "Unreadable durations"},
		Noticed{"{0} lignes n'ont pas de durée lisible en minutes ; voici la première.", "{0} rows have no readable duration in minutes; this is the first."},
		setAside)

	TimesTwice = declare1[Count]("times-twice", Warning,
		Title{"Durées données plusieurs fois", "Durations given several times"},
		Noticed{"{0} durées sont données de nouveau pour un même trajet.", "{0} durations are given again for the same trip."},
		Done{"La dernière compte.", "The last one counts."})

	// {0} is how many, {1} the speed in km/h; the place is that of the first.
	TimesTooFast = declare2[Count, Count]("times-too-fast", Warning,
		Title{"Durées trop courtes", "Durations too short"},
		Noticed{"{0} trajets d'au moins 5 km vont à plus de {1} km/h à vol d'oiseau ; voici le premier.", "{0} trips of at least 5 km go at more than {1} km/h as the crow flies; this is the first."},
		Done{"Ces durées comptent telles quelles : vérifiez-les.", "These durations count as they stand: check them."})

	// {0} trips of {1} are slower than {2} km/h.
	TimesSlow = atFront(declare3[Count, Count, Count]("times-slow", Warning,
		Title{"Durées trop longues pour la voiture", "Durations too long for a car"},
		Noticed{"Dans la table des durées, {0} trajets d'au moins 5 km sur {1} vont à moins de {2} km/h à vol d'oiseau : est-ce bien en voiture, en minutes ?", "In the table of durations, {0} trips of at least 5 km out of {1} go at less than {2} km/h as the crow flies: are they by car, in minutes?"},
		Done{"Elles comptent telles quelles.", "They count as they stand."}))

	// {0} trips of {1} are faster than {2} km/h.
	TimesFast = atFront(declare3[Count, Count, Count]("times-fast", Warning,
		Title{"Durées trop courtes pour la voiture", "Durations too short for a car"},
		Noticed{"Dans la table des durées, {0} trajets d'au moins 5 km sur {1} vont à plus de {2} km/h à vol d'oiseau : est-ce bien en voiture, en minutes ?", "In the table of durations, {0} trips of at least 5 km out of {1} go at more than {2} km/h as the crow flies: are they by car, in minutes?"},
		Done{"Elles comptent telles quelles.", "They count as they stand."}))

	// {0} trips were compared.
	TimesUnlikeDistances = atFront(declare1[Count]("times-unlike-distances", Warning,
		Title{"Durées sans rapport avec les distances", "Durations unlike distances"},
		Noticed{"Dans la table des durées, sur {0} trajets d'au moins 5 km, beaucoup durent bien plus ou bien moins que leur distance à vol d'oiseau ne le laisse attendre : leurs numéros de structures et leurs codes de communes sont-ils les bons ?", "In the table of durations, of {0} trips of at least 5 km many take far longer or far less long than their distance as the crow flies makes one expect: are their numbers of structures and their codes of communes the right ones?"},
		Done{"Elles comptent telles quelles.", "They count as they stand."}))

	// {0} of {1} pairs are missing; {2} communes have none.
	TimesMissing = declare3[Count, Count, Count]("times-missing", Warning,
		Title{"Durées manquantes", "Missing durations"},
		Noticed{"Sur {1} trajets d'une commune du périmètre à une structure, {0} manquent ; {2} communes n'en ont aucun.", "Of {1} trips from a commune in scope to a structure, {0} are missing; {2} communes have none."},
		Done{"Un trajet manquant n'est pas calculé : la structure la plus proche peut en être une autre.", "A missing trip is not computed: the nearest structure may be another one."})

	CommuneNoTimes = declare0("commune-no-times", Error,
		Title{"Communes sans durée", "Communes without a duration"},
		Noticed{"La table des durées n'a aucun trajet de cette commune à une structure.", "The table of durations has no trip from this commune to a structure."},
		Done{"Non calculée : elle n'est comptée ni en deçà ni au-delà d'un seuil.", "Not computed: it counts neither within nor beyond any limit."})
)

package finding

// Findings about population points.
var (
	PeopleInvalid = declare0("people-invalid", Error,
		Title{"Nombres d'habitants illisibles", "Unreadable numbers of people"},
		Noticed{"« {value} » n'est pas un nombre d'habitants.", "“{value}” is not a number of inhabitants."},
		setAside)

	PeopleNowhere = declare0("people-nowhere", Error,
		Title{"Habitants sans position", "People without a position"},
		Noticed{"Habitants sans position utilisable : « {value} ».", "Inhabitants without a usable position: “{value}”."},
		setAside)

	SquareInvalid = declare0("square-invalid", Error,
		Title{"Carreaux illisibles", "Unreadable squares"},
		Noticed{"« {value} » n'est pas l'identifiant d'un carreau.", "“{value}” is not the identifier of a square."},
		setAside)

	PeopleElsewhere = declare1[Count]("people-elsewhere", Info,
		Title{"Points de population hors périmètre", "Population points out of scope"},
		Noticed{"{0} points de population sont hors des communes du périmètre.", "{0} population points are outside the communes in scope."},
		Done{"Ils ne comptent pas.", "They do not count."})

	// {0} is the commune's population.
	PeopleNone = declare1[Count]("people-none", Warning,
		Title{"Communes sans point de population", "Communes without population points"},
		Noticed{"Aucun point de population pour cette commune de {0} habitants.", "No population point for this commune of {0} inhabitants."},
		Done{"Tous ses habitants comptent au point de référence.", "All its inhabitants count at the reference point."})

	// {0} are the people of the points, {1} is the commune's population.
	PeopleDiffer = declare2[Count, Count]("people-differ", Warning,
		Title{"Populations en désaccord", "Populations that disagree"},
		Noticed{"Les points de population comptent {0} habitants, la commune {1}.", "The population points count {0} inhabitants, the commune {1}."},
		Done{"Les points donnent la répartition, la population de la commune le total.", "The points tell the spread, the commune's population the total."})

	// The value is the scope, {0} are the people of the table of communes, {1} those known.
	PeopleUnlike = atFront(declare2[Count, Count]("people-unlike", Warning,
		Title{"Population à vérifier", "Population to be checked"},
		Noticed{"Habitants de {value} selon la table des communes : {0} ; selon l'Insee (2023), environ {1}.", "Inhabitants of {value} by the table of communes: {0}; by INSEE (2023), about {1}."},
		Done{"Ceux de la table comptent. Vérifiez l'année et la colonne.", "Those of the table count. Check its year and the column."}))

	// {0} are the people of all points, {1} those of the communes in scope.
	// {0} of {1} communes in scope.
	PopulationsUnlike = atFront(declare2[Count, Count]("populations-unlike", Warning,
		Title{"Populations d'autres communes", "Populations of other communes"},
		Noticed{"Dans la table des communes, {0} communes du périmètre sur {1} ont moins de la moitié ou plus du double des habitants que l'Insee y a comptés en 2023 (lignes mêlées, autre année, autre colonne).", "In the table of communes {0} communes in scope of {1} have less than half or more than twice the people whom INSEE counted there in 2023 (rows mixed up, another year, another column)."},
		Done{"Celles de la table comptent. Vérifiez ses lignes, son année et la colonne.", "Those of the table count. Check its rows, its year and the column."}))

	PeopleDifferInAll = atFront(declare2[Count, Count]("people-differ-in-all", Warning,
		Title{"Population des points et des communes", "People of the points and of the communes"},
		Noticed{"Les points de population comptent {0} habitants en tout, les communes du périmètre {1}.", "The population points count {0} inhabitants in all, the communes in scope {1}."},
		Done{"Les points donnent la répartition, la population des communes le total. Vérifiez que les points sont complets.", "The points tell the spread, the communes' population the total. Check that the points are complete."}))

	// {0} points of {1} that name a commune.
	PeopleApart = atFront(declare2[Count, Count]("people-apart", Warning,
		Title{"Points de population loin de leur commune", "Population points far from their commune"},
		Noticed{"Sur {1} points de population qui nomment leur commune, {0} sont bien plus près d'une autre : positions, codes ou lignes mêlés ?", "Of {1} population points that name their commune, {0} are much nearer to another: positions, codes or rows mixed up?"},
		Done{"Ils comptent dans la commune qu'ils nomment, avec le temps de l'endroit où ils sont.", "They count in the commune that they name, with the time of the place where they are."}))

	// {0} communes have none, {1} have far more or fewer people in points, of {2}.
	PeopleOfOthers = atFront(declare3[Count, Count, Count]("people-of-others", Warning,
		Title{"Points de population d'autres communes", "Population points of other communes"},
		Noticed{"Sur {2} communes du périmètre, {0} n'ont aucun point de population ; dans {1}, les points comptent moins de la moitié ou plus du double des habitants.", "Of {2} communes in scope, {0} have no population point; in {1} the points count less than half or more than twice the inhabitants."},
		Done{"Sans point, les habitants comptent au point de référence ; ailleurs, les points donnent la répartition. Vérifiez la table et ses colonnes.", "Without points the inhabitants count at the reference point; elsewhere the points tell the spread. Check the table and its columns."}))

	SquareTwice = declare1[Count]("square-twice", Warning,
		Title{"Carreaux donnés deux fois", "Squares given twice"},
		Noticed{"{0} lignes répètent un carreau avec autant d'habitants et la même commune ; voici la première.", "{0} rows repeat a square with as many people and the same commune; this is the first."},
		Done{"Chaque carreau compte une fois.", "Each square counts once."})
)

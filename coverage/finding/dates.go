package finding

// Findings about the dates of inputs.
var (
	// {0} is the day of the list, {1} how many months it is older.
	ListOld = atFront(declare2[Dated, Count]("list-old", Warning,
		Title{"Liste des structures ancienne", "Old list of structures"},
		Noticed{"La liste des structures date {0}, {1} mois avant la situation affichée.", "The list of structures is {0}, {1} months before the situation shown."},
		Done{"Ce qui a ouvert ou fermé depuis n'est pas compté. Donnez la dernière liste publiée.", "What has opened or closed since is not counted. Give the latest list published."}))

	// {0} is the day of the newest label, {1} how many months it is older.
	ListOldByLabels = atFront(declare2[Dated, Count]("list-old-by-labels", Warning,
		Title{"Liste des structures sans date, et ancienne", "List of structures without a date, and old"},
		Noticed{"Rien ne date la liste des structures, sinon sa labellisation la plus récente : elle est {0}, {1} mois avant la situation affichée.", "Nothing dates the list of structures but its newest label: it is {0}, {1} months before the situation shown."},
		Done{"Ce qui a ouvert ou fermé depuis n'est peut-être pas compté. Donnez la date de la liste (list_date).", "What has opened or closed since may not be counted. Give the date of the list (list_date)."}))

	// {0} is the day of the list.
	DateBeyondList = atFront(declare1[Dated]("date-beyond-list", Warning,
		Title{"Situation postérieure à la liste", "Situation after the list"},
		Noticed{"La situation affichée est postérieure à la liste des structures, qui date {0}.", "The situation shown is after the list of structures, which is {0}."},
		Done{"Ce qui a ouvert ou fermé depuis n'est pas compté.", "What has opened or closed since is not counted."}))

	// {0} is the day of the list, {1} how many months it is later.
	ListLater = atFront(declare2[Dated, Count]("list-later", Warning,
		Title{"Liste des structures bien postérieure", "Much later list of structures"},
		Noticed{"La liste des structures date {0}, {1} mois après la situation affichée : ce qui a fermé entre les deux n'y est plus.", "The list of structures is {0}, {1} months after the situation shown: what has closed in between is not in it."},
		Done{"Cela n'est pas compté : des temps peuvent être trop longs. Donnez une liste de ce moment-là.", "That is not counted: some times may be too long. Give a list of that time."}))

	// {0} is the day of the list, {1} that of its newest label.
	ListLabelsOlder = declare2[Dated, Dated]("list-labels-older", Info,
		Title{"Labellisations plus anciennes que la liste", "Labels older than the list"},
		Noticed{"La liste date {0}, mais sa labellisation la plus récente est {1}.", "The list is {0}, but its newest label is {1}."},
		Done{"La date de la liste est gardée. Si elle est fausse, donnez la vraie (list_date).", "The date of the list is kept. If it is wrong, give the right one (list_date)."})

	// {0} is the day stated, {1} that of the newest label.
	ListDateTooEarly = atFront(declare2[Dated, Dated]("list-date-too-early", Warning,
		Title{"Date donnée à la liste trop ancienne", "Date given to the list too early"},
		Noticed{"La date donnée à la liste des structures (list_date) est {0}, mais sa labellisation la plus récente est {1} : l'une des deux est fausse.", "The date given to the list of structures (list_date) is {0}, but its newest label is {1}: one of the two is wrong."},
		Done{"La date donnée est gardée. Corrigez-la si la liste est plus récente.", "The date given is kept. Put it right if the list is newer."}))

	// {0} structures.
	LabelsInFuture = atFront(declare1[Count]("labels-in-future", Warning,
		Title{"Labellisations à venir", "Labels to come"},
		Noticed{"Structures de la liste dont la date de labellisation est à venir : {0}.", "Structures of the list whose labelling date is in the future: {0}."},
		Done{"Elles ne comptent pas avant cette date. Vérifiez-la.", "They do not count before that date. Check it."}))

	ListDateUnknown = declare0("list-date-unknown", Warning,
		Title{"Date de la liste inconnue", "Date of the list unknown"},
		Noticed{"Ni le nom du fichier ni une labellisation ne disent de quand est la liste des structures.", "Neither the file's name nor a label tells when the list of structures is of."},
		Done{"Toutes ses structures comptent. Donnez sa date (list_date).", "All its structures count. Give its date (list_date)."})

	// {0} is the day of the roads, {1} how many months they are older, {2} the file.
	RoadsOld = atFront(declare3[Dated, Count, Word]("roads-old", Warning,
		Title{"Routes anciennes", "Old roads"},
		Noticed{"Les données routières de {2} sont {0}, {1} mois avant la situation affichée.", "The data on roads of {2} is {0}, {1} months before the situation shown."},
		Done{"Les routes changées depuis manquent. Donnez un extrait plus récent.", "Roads changed since are missing. Give a more recent extract."}))
)

package finding

// Findings about groups of people and of households.
var (
	GroupInvalid = declare0("group-invalid", Warning,
		Title{"Effectifs de groupes illisibles", "Unreadable counts of groups"},
		Noticed{"« {value} » n'est pas un effectif possible.", "“{value}” is not a possible count."},
		Done{"L'effectif est dit non précisé ici, et non nul.", "The count is told as not stated here, not as none."})

	// {0} is how many population points or communes, {1} how many people live there, the value the column.
	GroupUntold = declare2[Count, Count]("group-untold", Info,
		Title{"Effectifs de groupes non précisés", "Counts of groups not stated"},
		Noticed{"La colonne « {value} » est vide pour {0} points de population ou communes ({1} habitants).", "The column “{value}” is empty for {0} population points or communes ({1} inhabitants)."},
		Done{"Ils ne comptent ni dans le groupe ni dans ses parts.", "They count neither in the group nor in its shares."})

	// The value is the column.
	GroupUnlike = atFront(declare0("group-unlike", Warning,
		Title{"Effectifs de groupes à vérifier", "Counts of groups to be checked"},
		Noticed{"La colonne « {value} » ne compte pas des habitants ou des ménages (des pourcentages, ou une autre colonne ?).", "The column “{value}” does not count people or households (percentages, or another column?)."},
		Done{"Elle n'est pas lue.", "It is not read."}))

	// The value is the column.
	NoCarUnlike = atFront(declare0("no-car-unlike", Warning,
		Title{"Ménages sans voiture à vérifier", "Households without a car to be checked"},
		Noticed{"La colonne « {value} » ne compte pas des ménages sans voiture (des pourcentages, tous les ménages ou les habitants ?).", "The column “{value}” does not count households without a car (percentages, all households, or people?)."},
		Done{"Elle n'est pas lue.", "It is not read."}))
)

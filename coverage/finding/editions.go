package finding

// EditionNotCompared is of an earlier edition; {0} is its name.
var EditionNotCompared = declare1[Word]("edition-not-compared", Warning,
	Title{"Édition antérieure non comparée", "Earlier edition not compared"},
	Noticed{"L'édition {0} n'est pas là, est abîmée, illisible ou d'un autre périmètre.", "Edition {0} is not there, damaged, unreadable or of another scope."},
	Done{"Ce qui a changé depuis elle n'est pas dit.", "What changed since then is not told."})

package finding

// Findings about tables and files as a whole.
var (
	// {0} is the reason, in English as the reader of tables gives it.
	RowBroken = declare1[Said]("row-broken", Error,
		Title{"Lignes illisibles", "Rows that can't be read"},
		Noticed{"La ligne ne peut pas être découpée en colonnes ({0}).", "The row can't be cut into columns ({0})."},
		setAside)

	Elsewhere = declare1[Count]("findings-elsewhere", Info,
		Title{"Anomalies hors de la zone d'étude", "Findings outside the study area"},
		Noticed{"{0} autres anomalies concernent des communes ou des structures hors de la zone d'étude.", "{0} more findings are about communes or structures outside the study area."},
		Done{"Elles ne sont pas listées ; elles ne changent aucun résultat.", "They are not listed; they change no result."})

	// Findings beyond those listed. {0} is how many, the value the code of their
	// kind. Its severity is theirs.
	More = standIn(declare1[rest]("findings-more", Error,
		Title{"Anomalies non listées", "Findings not listed"},
		Noticed{"{0} autres anomalies du même genre ({value}).", "{0} more findings of the same kind ({value})."},
		Done{"Elles sont traitées comme les premières, sans être listées.", "They are treated as the first ones, without being listed."}))

	// The value is the encoding.
	Encoding = declare0("encoding", Info,
		Title{"Encodage converti", "Encoding converted"},
		Noticed{"Le texte n'est pas en UTF-8 mais en {value}.", "The text is not UTF-8 but {value}."},
		Done{"Le texte a été converti.", "The text was converted."})

	EncodingDamaged = declare0("encoding-damaged", Warning,
		Title{"Texte abîmé", "Damaged text"},
		Noticed{"Des octets ne sont pas du texte.", "Some bytes are no text."},
		Done{"Ils sont remplacés par « \uFFFD ». À vérifier dans les noms.", "They are replaced by “\uFFFD”. To be checked in the names."})

	RowsNumbered = declare0("rows-numbered", Info,
		Title{"Objets numérotés", "Numbered objects"},
		Noticed{"Le fichier est écrit sur une seule ligne.", "The file is written on a single line."},
		Done{"Les numéros de ligne des anomalies sont ceux des objets, dans leur ordre.", "The findings' line numbers are those of the objects, in their order."})

	// The value is the name of the sheet.
	SheetRead = declare0("sheet-read", Info,
		Title{"Feuille lue", "Sheet read"},
		Noticed{"Le tableau est lu dans la feuille « {value} ».", "The table is read from the sheet “{value}”."},
		Done{"Une autre feuille peut être nommée dans les réglages.", "Another sheet can be named in the settings."})

	HeaderBelow = declare1[Count]("header-below", Info,
		Title{"Titres de colonnes plus bas", "Headings further down"},
		Noticed{"Lignes au-dessus des titres de colonnes : {0}.", "Rows above the columns' headings: {0}."},
		Done{"Elles ne sont pas lues comme des données.", "They are not read as data."})

	// The value is the name of a column that would tell more.
	ColumnAbsent = declare0("column-absent", Info,
		Title{"Colonnes absentes", "Columns absent"},
		Noticed{"Le tableau n'a pas de colonne « {value} ».", "The table has no column “{value}”."},
		Done{"L'information est dite non précisée pour toutes les lignes.", "It is told as not stated for all rows."})

	// {0} is the name that the table lacks, {1} the table's file, the value the heading that may
	// be meant for it.
	ColumnMisspelt = atFront(declare2[Word, Word]("column-misspelt", Warning,
		Title{"Colonnes qui ne sont pas lues", "Columns that are not read"},
		Noticed{"Dans {1}, la colonne « {value} » n'est pas lue : son titre ressemble à « {0} », qui manque.", "In {1} the column “{value}” is not read: its heading looks like “{0}”, which is missing."},
		Done{"Ce qu'elle dit ne compte pas. Corrigez son titre, ou nommez-la dans les réglages.", "What it says does not count. Mend its heading, or name it in the settings."}))

	// {0} is how many rows end early, the value the first of them.
	RowsShort = declare1[Count]("rows-short", Info,
		Title{"Lignes plus courtes", "Rows that end early"},
		Noticed{"{0} lignes s'arrêtent avant la dernière colonne.", "{0} rows end before the last column."},
		Done{"Leurs dernières colonnes sont lues comme vides.", "Their last columns are read as empty."})

	// {0} is how many rows the finding is about, the value the first of them.
	StrayQuotes = declare1[Count]("stray-quotes", Warning,
		Title{"Guillemets mal placés", "Misplaced quotes"},
		Noticed{"Des guillemets sont mal placés (lignes : {0}) dans « {value} ».", "Quotes are misplaced (rows: {0}) in “{value}”."},
		Done{"Le texte est pris tel qu'il est écrit, comme le font les tableurs. À vérifier.", "The text is taken as it is written, as spreadsheets do. To be checked."})

	RowsWrapped = declare1[Count]("rows-wrapped", Info,
		Title{"Lignes entières entre guillemets", "Whole lines in quotes"},
		Noticed{"{0} lignes sont écrites d'un bloc entre guillemets.", "{0} lines are written as one quoted field."},
		Done{"Elles sont découpées en colonnes.", "They are cut into columns."})

	// The value is the name, {0} how many columns have it.
	ColumnRepeated = declare1[Count]("column-repeated", Warning,
		Title{"Colonnes de même nom", "Columns of one name"},
		Noticed{"{0} colonnes ont le nom « {value} ».", "{0} columns have the name “{value}”."},
		Done{"Sur chaque ligne compte la première qui n'est pas vide.", "In every row the first that is not empty counts."})

	// The value is the first text mended, {0} how many were.
	EncodedTwice = declare1[Count]("encoded-twice", Warning,
		Title{"Accents encodés deux fois", "Accents encoded twice"},
		Noticed{"{0} textes ont été encodés deux fois, comme « {value} ».", "{0} texts were encoded twice, such as “{value}”."},
		Done{"Leurs accents sont rétablis.", "Their accents were put right."})

	// The value is the first text with the numbers of the characters, {0} how many
	// texts of the column had such.
	UnseenCharacters = declare1[Count]("unseen-characters", Info,
		Title{"Caractères invisibles", "Characters that can't be seen"},
		Noticed{"{0} textes contiennent des caractères invisibles (commandes, sens d'écriture, largeur nulle), comme « {value} ».", "{0} texts hold characters that can't be seen (controls, direction of writing, without width), such as “{value}”."},
		Done{"Ces caractères sont retirés.", "These characters were taken away."})

	// The value is the beginning of the first, {0} how many the column has.
	TextsTooLong = declare1[Count]("texts-too-long", Info,
		Title{"Textes très longs", "Very long texts"},
		Noticed{"{0} textes ont plus de 32 767 caractères, plus qu'une cellule d'Excel n'en contient.", "{0} texts have more than 32,767 characters, more than a cell of Excel holds."},
		Done{"Ils sont lus en entier ; le classeur n'en montre que le début.", "They are read whole; the workbook shows their beginning alone."})

	// The value is the first of them, {0} how many there are in the column.
	ErrorValues = declare1[Count]("error-values", Warning,
		Title{"Erreurs de formules", "Errors of formulas"},
		Noticed{"{0} cellules contiennent une erreur de tableur, comme « {value} ».", "{0} cells hold an error of a spreadsheet, such as “{value}”."},
		Done{"Elles sont lues comme vides. À corriger dans le fichier d'origine.", "They are read as empty. To be mended in the file that they come from."})

	// The value is the place of the first, {0} how many there are in the sheet.
	FormulasUncomputed = declare1[Count]("formulas-uncomputed", Warning,
		Title{"Formules sans résultat", "Formulas without a result"},
		Noticed{"{0} cellules contiennent une formule dont le résultat n'est pas enregistré, la première en {value}.", "{0} cells hold a formula whose result is not stored, the first at {value}."},
		Done{"Elles sont lues comme vides. Ouvrir le classeur dans un tableur et l'enregistrer.", "They are read as empty. Open the workbook in a spreadsheet program and save it."})

	// The value is the first of them, {0} how many there are.
	HeadingsAgain = declare1[Count]("headings-again", Info,
		Title{"Titres de colonnes répétés", "Headings repeated"},
		Noticed{"{0} lignes répètent les titres de colonnes ou sont des traits, comme « {value} ».", "{0} rows repeat the columns' headings or are drawn lines, such as “{value}”."},
		Done{"Elles ne sont pas lues comme des données.", "They are not read as data."})

	// The value is what stands in the first of them, {0} how many ranges there are.
	CellsJoined = declare1[Count]("cells-joined", Warning,
		Title{"Cellules fusionnées", "Joined cells"},
		Noticed{"{0} plages de cellules sont fusionnées, la première avec « {value} ».", "{0} ranges of cells are joined, the first with “{value}”."},
		Done{"Un texte ou un code compte pour toutes les cellules de la plage ; un nombre pour la première seulement. À vérifier.", "A text or a code counts in all cells of the range; a number in the first one only. To be checked."})

	HeaderOfLines = declare1[Count]("header-of-lines", Info,
		Title{"Titres de colonnes sur plusieurs lignes", "Headings in several lines"},
		Noticed{"Les titres de colonnes tiennent sur {0} lignes.", "The columns' headings stand in {0} lines."},
		Done{"Pour chaque colonne compte le titre le plus bas : {value}.", "Of every column the lowest heading counts: {value}."})

	// The value is the reference system.
	CoordinatesStated = declare0("coordinates-stated", Info,
		Title{"Système de coordonnées indiqué", "Reference system stated"},
		Noticed{"Le fichier dit que ses coordonnées sont en {value}.", "The file says that its coordinates are in {value}."},
		Done{"Elles sont converties en degrés.", "They were turned into degrees."})

	// {0} is how many rows the finding is about, the value what stands in the first.
	LineBreak = declare1[Count]("line-break", Warning,
		Title{"Retours à la ligne dans une valeur", "Line breaks within a value"},
		Noticed{"Une valeur tient sur plusieurs lignes (lignes du tableau : {0}) : « {value} ».", "A value has several lines (rows: {0}): “{value}”."},
		Done{"Elle est lue comme une seule valeur. À vérifier : des guillemets mal placés joignent des lignes.", "It is read as one value. To be checked: misplaced quotes join rows."})

	// The value is how many rows the file holds, and of how many where it says so.
	PageOfMany = declare0("page-of-many", Error,
		Title{"Une partie des lignes seulement", "A part of the rows only"},
		Noticed{"Le fichier est une page d'une réponse : il annonce d'autres lignes que celles qu'il contient ({value}).", "The file is one page of an answer: it says that there are more rows than it holds ({value})."},
		Done{"Les lignes présentes sont lues ; les autres manquent. Télécharger le fichier entier.", "The rows that are there are read; the others are missing. Download the whole file."})

	QuotedByOthers = declare0("quotes-others", Info,
		Title{"Guillemets d'un autre genre", "Quotes of another kind"},
		Noticed{"Les valeurs sont entre des guillemets que le format ne connaît pas, comme {value}.", "The values stand in quotes that the format does not know, such as {value}."},
		Done{"Ils sont retirés.", "They are taken away."})

	// The value is the first row.
	WithoutRowNames = declare0("row-numbers", Info,
		Title{"Numéros de ligne sans titre", "Row numbers without a heading"},
		Noticed{"Les lignes commencent par un numéro pour lequel il n'y a pas de titre de colonne.", "The rows begin with a number for which there is no heading."},
		Done{"Ce numéro n'est pas lu.", "This number is not read."})

	// The value is the name of the sheet.
	SheetHidden = declare0("sheet-hidden", Warning,
		Title{"Feuille masquée", "Hidden sheet"},
		Noticed{"La feuille « {value} » est masquée, et aucune feuille visible ne convient.", "The sheet “{value}” is hidden, and no visible one will do."},
		Done{"Elle est lue. À vérifier.", "It is read. To be checked."})
)

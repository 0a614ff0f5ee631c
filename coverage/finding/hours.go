package finding

// Findings about opening hours.
var (
	HoursInvalid = declare0("hours-invalid", Warning,
		Title{"Horaires illisibles ou sous condition", "Hours unreadable or conditional"},
		Noticed{"« {value} » ne se lit pas comme des horaires, ou ne vaut que sous condition.", "“{value}” can't be read as opening hours, or holds under a condition only."},
		Done{"Ce qui ne se lit pas ne compte pas comme ouverture ; sans autre horaire, le jour est dit non précisé, et non fermé.", "What can't be read does not count as opening; without other hours the day is told as not stated, not as closed."})

	HoursAppointment = declare0("hours-appointment", Info,
		Title{"Horaires sur rendez-vous", "Hours by appointment"},
		Noticed{"Des horaires sont sur rendez-vous : « {value} ».", "Some hours are by appointment: “{value}”."},
		Done{"Ils ne comptent pas comme ouverture.", "They do not count as opening."})

	// Such as 00:00 - 00:00, or 00:00 - 23:59.
	HoursPlaceholder = declare0("hours-placeholder", Info,
		Title{"Horaires de remplissage", "Placeholder hours"},
		Noticed{"Horaires de remplissage : « {value} ».", "Placeholder hours: “{value}”."},
		Done{"Ces intervalles sont écartés.", "These intervals are dropped."})

	HoursOverlap = declare0("hours-overlap", Info,
		Title{"Horaires qui se chevauchent", "Overlapping hours"},
		Noticed{"Des horaires du même jour se chevauchent : « {value} ».", "Hours of the same day overlap: “{value}”."},
		Done{"Ils sont réunis.", "They are joined."})

	HoursMissing = declare0("hours-missing", Info,
		Title{"Horaires non renseignés", "Hours not stated"},
		Noticed{"Aucun horaire n'est renseigné.", "No opening hours are stated."},
		Done{"Les horaires sont dits « non précisés », et non « fermé ».", "The hours are told as “not stated”, not as “closed”."})

	// {0} is the table's file, the value the columns of weekdays that it lacks, or
	// that are empty in all rows, where others have hours.
	HoursDayAbsent = atFront(declare1[Word]("hours-day-absent", Warning,
		Title{"Jours sans horaires dans la liste", "Days without hours in the list"},
		Noticed{"Il y a des horaires dans {0}, mais aucun pour « {value} » : la colonne manque ou est vide.", "There are opening hours in {0}, but none for “{value}”: the column is missing or empty."},
		Done{"Ces jours sont dits non précisés pour toutes les lignes, et non fermés.", "These days are told as not stated for all rows, not as closed."}))

	// {0} is the table's file, the value the headings that may tell hours.
	HoursElsewhere = atFront(declare1[Word]("hours-elsewhere", Warning,
		Title{"Horaires qui ne sont pas lus", "Hours that are not read"},
		Noticed{"Dans {0}, les horaires sont peut-être dans « {value} » : il n'y a pas une colonne par jour.", "In {0} the hours may stand in “{value}”: there is no column for each day."},
		Done{"Aucun horaire n'est lu : tous sont dits non précisés. Donnez une colonne par jour (lundi : 09:00 - 12:00 / 13:30 - 17:00).", "No hours are read: all are told as not stated. Give a column for each day (monday: 09:00 - 12:00 / 13:30 - 17:00)."}))

	// The value is the comment, {0} a row for the table of service points.
	CommentRead = declare1[Word]("comment-read", Info,
		Title{"Horaires précisés par le commentaire", "Hours told by the comment"},
		Noticed{"Le commentaire de la liste dit quand les horaires valent : « {value} ».", "The list's comment says when the hours hold: “{value}”."},
		Done{"Les horaires sont lus ainsi. Pour les changer, corrigez « {0} » et donnez cette ligne dans la table des points d'accueil.", "The hours are read so. To change them, correct “{0}” and give that row in the table of service points."})

	// The same.
	CommentContradicts = declare1[Word]("comment-contradicts", Warning,
		Title{"Commentaires qui contredisent les horaires", "Comments that contradict the hours"},
		Noticed{"Le commentaire de la liste dit autre chose que ses horaires : « {value} ».", "The list's comment says other than its hours: “{value}”."},
		Done{"Les horaires des colonnes comptent. Vérifiez, corrigez « {0} » et donnez cette ligne dans la table des points d'accueil.", "The hours of the columns count. Check them, correct “{0}” and give that row in the table of service points."})

	// The same.
	CommentUnread = declare1[Word]("comment-unread", Info,
		Title{"Commentaires sur l'ouverture à lire", "Comments about opening to be read"},
		Noticed{"Le commentaire de la liste complète peut-être les horaires ou les lieux : « {value} ».", "The list's comment may complete the hours or the places: “{value}”."},
		Done{"Il n'est pas appliqué. S'il le faut, corrigez « {0} », ajoutez d'autres lignes (antenne, arret, site), et donnez-les dans la table des points d'accueil.", "It is not applied. If need be, correct “{0}”, add other rows (antenne, arret, site), and give them in the table of service points."})

	CommentAppointment = declare0("comment-appointment", Info,
		Title{"Accueil sur rendez-vous seulement", "By appointment only"},
		Noticed{"Le commentaire de la liste dit qu'on n'est reçu que sur rendez-vous : « {value} ».", "The list's comment says that people are received by appointment only: “{value}”."},
		Done{"Les horaires comptent ; le point n'est pas tenu pour ouvert à tous.", "The hours count; the point is not taken for open to all."})
)

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

	// Such as 00:00 - 00:00.
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
)

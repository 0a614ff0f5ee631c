package method

import (
	"acces30/coverage/compare"
	"acces30/reports"
)

var (
	evolution = topic{
		reports.T("Les évolutions", "What changed"),
		reports.T(
			"L'édition précédente ({0}, situation au {1}) est comparée telle qu'elle a été écrite. Une commune est dite modifiée quand elle change de classe ou de situation, entre dans le périmètre ou en sort, ou quand son temps, non arrondi, s'écarte de plus de {2} min ; une population nouvelle n'y suffit pas. Les structures sont rapprochées par leur numéro, sinon par leur nom, sinon par leur lieu ; un point a déménagé au-delà de {3} m. Une structure compte dès le jour de son label.",
			"The earlier edition ({0}, as of {1}) is compared as it was written. A commune is told as changed when it has another class or status, comes into scope or leaves it, or when its time, unrounded, differs by more than {2} min; another population is not enough. Structures are matched by number, else by name, else by place; a point has moved beyond {3} m. A structure counts from the day of its label.",
		),
	}
	causes = topic{
		reports.T("Les causes", "The causes"),
		reports.T(
			"L'effet de chaque cause (structures, routes, vitesses, communes, habitants ou leur répartition, réglages) est ce que devient l'édition précédente, recalculée, quand cette seule donnée est remplacée par la nouvelle. Les effets croisés sont ce que plusieurs causes font ensemble au-delà de leur somme ; l'effet du programme est ce qui change à données égales. Le total est exactement l'écart, commune par commune et indicateur par indicateur. Quand une commune n'a pas de temps dans l'un de ces calculs, ses causes sont nommées sans être additionnées.",
			"The effect of each cause (structures, roads, speeds, communes, people or where they live, settings) is what becomes of the earlier edition, computed again, when that one ingredient is replaced by the new one. Interaction is what several causes do together beyond their sum; the effect of the program is what changes with the same data. They add up exactly to the change, for each commune and each figure. Where a commune has no time in one of these computations, its causes are named without being added.",
		),
	}
	watch = topic{
		reports.T("La veille", "What to watch"),
		reports.T(
			"À surveiller : les structures disparues de la liste, celles ouvertes moins longtemps qu'avant, celles sous les critères d'ouverture du label d'après les horaires publiés ; pour chacune, les habitants qui n'auraient plus de structure à la limite, les autres restant en place. Deux éditions tirées d'une même liste ne montrent ni fermeture ni réduction d'horaires.",
			"To watch: structures gone from the list, open for less time than before, or under the label's opening criteria by the hours published; for each, the inhabitants who would have no structure within the limit, the others staying in place. Two editions drawn from one list show neither closures nor cuts in hours.",
		),
	}
)

// Changes says how what changed and its causes are found; nothing without a
// comparison.
func Changes(l reports.Lang, c *compare.Comparison) []Topic {
	switch {
	case c == nil:
		return nil
	case c.Before == nil:
		return []Topic{watch.in(l)}
	}
	return []Topic{
		evolution.in(l, c.Since, reports.Date(l, c.Before.Study.Settings.Date), reports.Number(l, c.Tolerance.Minutes()), reports.Number(l, c.Moved)),
		causes.in(l), watch.in(l),
	}
}

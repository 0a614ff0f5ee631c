package parse

import "testing"

func TestSaysClosed(t *testing.T) {
	for text, want := range map[string]bool{
		"Fermeture définitive le 30/06/2024":                        true,
		"Structure définitivement fermée":                           true,
		"Espace fermé suite à une dégradation des locaux.":          true,
		"FERMÉ DEPUIS LE 1ER JUILLET":                               true,
		"fermée jusqu’à nouvel ordre":                               true,
		"Fermeture pour travaux":                                    true,
		"La maison n'existe plus":                                   true,
		"Cette structure n’est plus labellisée":                     true,
		"Retrait du label au 1er mars":                              true,
		"Cessation d'activité":                                      true,
		"La commune a perdu son label":                              true,
		"Fermeture le 3eme jeudi après-midi de chaque mois":         false,
		"Fermée les mercredis":                                      false,
		"sera fermé du 9 au 30 août inclus pour congés annuels":     false,
		"RDV à guichet fermé avec un conseiller":                    false,
		"Fermé au public le 2e jeudi de chaque mois":                false,
		"Structure fermée le premier lundi du mois":                 false,
		"Prise de rendez-vous pour toute démarche":                  false,
		"Pour les démarches fermes suite à un rendez-vous":          false,
		"Ferme pédagogique":                                         false,
		"accès ferme depuis la route":                               true, // reads as closed since: told, not applied
		"":                                                          false,
		"Fermeture quotidienne de 12h00 à 13h30":                    false,
		"Fermeture pour congés des agents les après-midis suivants": false,
	} {
		if got := SaysClosed(text); got != want {
			t.Errorf("SaysClosed(%q) = %v", text, got)
		}
	}
}

func TestNameSaysClosed(t *testing.T) {
	for name, want := range map[string]bool{
		"France services de Metz (FERMÉE)":               true,
		"France services de Metz - fermé":                true,
		"FERMEE France services de Metz":                 true,
		"France services de Metz Fermé":                  true, // the accent apart
		"France services délabellisée de Metz":           true,
		"France services de Metz (delabellise)":          true,
		"France services La Ferme":                       false,
		"France services des Fermes":                     false,
		"France services de la Fermeté":                  false,
		"France services Montfermeil":                    false,
		"France services labellisée":                     false,
		"MSAP de Briey":                                  true,
		"Maison de Services au Public de Briey":          true,
		"France services de Briey (ex-MSAP)":             false,
		"France Services - Maison de services au public": false,
		"Maison des services publics":                    false,
	} {
		if got := NameSaysClosed(name); got != want {
			t.Errorf("NameSaysClosed(%q) = %v", name, got)
		}
	}
}

// TestLabelSaysNone: a label that is given up or to come is no label held since that day.
func TestLabelSaysNone(t *testing.T) {
	for text, want := range map[string]bool{
		"Label retiré le 01/01/2024": true, "Retrait du label au 1er mars 2024": true, "SUSPENDU 01/02/2024": true, "label annulé": true, "Label perdu en 2023": true,
		"Perte du label le 3/4/2023": true, "Demande refusée le 01/01/2024": true, "rejetée": true, "Abandonné": true, "caduc depuis 2022": true, "Expiré le 31/12/2023": true,
		"résilié": true, "Délabellisé le 01/01/2024": true, "Fin du label : 31/12/2023": true, "Fin de labellisation 2023": true, "Fermée le 01/01/2024": true,
		"Espace en cours de labellisation": true, "en attente": true, "à venir 2025": true, "Projet 2025": true, "Candidature du 01/01/2024": true,
		"Non labellisé": true, "pas encore labellisé": true, "n'est plus labellisé depuis 2023": true, "Futur espace labellisé": true,
		"Espace labellisé 01/01/2020": false, "Labellisée depuis le 1er février 2020": false, "01/01/2020": false, "2020-01-01": false, "43862": false, "": false,
		"Label France services le 3 mars 2021": false, "Oui (12/2021)": false, "fin 2021": false, "Espace labellisé en projet": true,
	} {
		if got := LabelSaysNone(text); got != want {
			t.Errorf("LabelSaysNone(%q) = %v", text, got)
		}
	}
}

// TestStatusSaysClosed: what a column of its own says of a structure.
func TestStatusSaysClosed(t *testing.T) {
	for text, want := range map[string]bool{
		"Fermée": true, "FERME": true, "fermé définitivement": true, "Fermeture": true, "Inactif": true, "inactive": true, "Supprimée": true, "closed": true, "Clos": true, "Close": true,
		"Délabellisée": true, "Label retiré": true, "Suspendu": true, "non ouverte": true, "Non active": true, "plus en service": true, "Archivé": true, "En projet": true, "Radiée": true, "cessée": true,
		"Ouvert": false, "Ouverte": false, "Active": false, "actif": false, "En service": false, "Labellisée": false, "open": false, "": false, "Validé": false, "OK": false, "Espace labellisé": false, "Fixe": false,
	} {
		if got := StatusSaysClosed(text); got != want {
			t.Errorf("StatusSaysClosed(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{"non": true, "NON": true, "Faux": true, "0": true, "false": true, "oui": false, "1": false, "": false, "nouveau": false} {
		if got := SaysNo(text); got != want {
			t.Errorf("SaysNo(%q) = %v", text, got)
		}
	}
}

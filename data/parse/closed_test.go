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
		"France services de Metz (FERMÉE)":      true,
		"France services de Metz - fermé":       true,
		"FERMEE France services de Metz":        true,
		"France services de Metz Fermé":         true, // the accent apart
		"France services délabellisée de Metz":  true,
		"France services de Metz (delabellise)": true,
		"France services La Ferme":              false,
		"France services des Fermes":            false,
		"France services de la Fermeté":         false,
		"France services Montfermeil":           false,
		"France services labellisée":            false,
	} {
		if got := NameSaysClosed(name); got != want {
			t.Errorf("NameSaysClosed(%q) = %v", name, got)
		}
	}
}

package speeds_test

import (
	"testing"

	"acces30/coverage/road"
)

// TestTownsInHills drives between towns with hills or mountains on the way or beside it,
// between bounds 30 % around what drivers know: main roads go around ridges, or over them
// as local roads do.
func TestTownsInHills(t *testing.T) {
	around := func(name, from, to string, minutes float64) drive {
		return drive{name, from, to, 0.7 * minutes, 1.3 * minutes}
	}
	checkDrives(t, road.Winter, []drive{
		around("Mende, Le Puy", "48095", "43157", 90),
		around("Mende, Alès", "48095", "30007", 115),
		around("Le Puy, Aubenas", "43157", "07019", 95),
		around("Le Puy, Saint-Étienne", "43157", "42218", 70),
		around("Annonay, Saint-Étienne", "07010", "42218", 55),
		around("Aubenas, Montélimar", "07019", "26198", 45),
		around("Épinal, Colmar", "88160", "68066", 100),
		around("Saint-Dié, Colmar", "88413", "68066", 60),
		around("Saint-Dié, Sélestat", "88413", "67462", 42),
		around("Saint-Dié, Strasbourg", "88413", "67482", 75),
		around("Roanne, Tarare", "42187", "69243", 45),
		around("Brive, Tulle", "19031", "19272", 32),
		around("Rodez, Millau", "12202", "12145", 62),
		around("Castelnaudary, Castres", "11076", "81065", 55),
		around("Castres, Béziers", "81065", "34032", 110),
		around("Grenoble, Gap", "38185", "05061", 105),
		around("Gap, Digne-les-Bains", "05061", "04070", 75),
		around("Apt, Pertuis", "84003", "84089", 40),
		around("Annecy, Albertville", "74010", "73011", 50),
		around("Annecy, Chambéry", "74010", "73065", 42),
		around("Chambéry, Albertville", "73065", "73011", 38),
		around("Chambéry, Grenoble", "73065", "38185", 45),
		around("Grenoble, Voiron", "38185", "38563", 28),
		around("Annemasse, Thonon", "74012", "74281", 42),
		around("Bonneville, Cluses", "74042", "74081", 16),
		around("Bonneville, Sallanches", "74042", "74256", 27),
		around("Clermont-Ferrand, Thiers", "63113", "63430", 38),
		around("Pau, Oloron-Sainte-Marie", "64445", "64422", 40),
		around("Besançon, Pontarlier", "25056", "25462", 60),
		around("Bourg-en-Bresse, Oyonnax", "01053", "01283", 42),
	})
}

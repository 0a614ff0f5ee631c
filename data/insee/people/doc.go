// Package people tells about how many live in the communes: a small table that is part
// of the program, to know a column of inhabitants that is not that of its communes.
//
// The code of a commune goes in, its people come out, with two digits: those of INSEE's
// Populations de référence 2023 (Licence Ouverte 2.0). Nobody is counted by them: what a
// table states counts. Mayotte, Paris, Lyon and Marseille are not in it. Package generate makes the table.
package people

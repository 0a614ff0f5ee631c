package table

import "testing"

// TestWholeQuotes: line breaks, separators and quotes within quotes, and at the ends of
// rows.
func TestWholeQuotes(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "a", Names: []string{"a"}}, {Key: "b", Names: []string{"b"}, Lines: true}}}
	checkWritten(t, layout, map[string]string{
		"\x00a,b\n1,2\n": `f: is no text (a program's own format, or damaged): give CSV, XLSX, JSON or GeoJSON`,
		"a,b,c,d\n1,\"2,3,4\nx\n5,6,7,8\n9\",1,2,3\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c|d
			2: 1|2|3|4
			4: 5|6|7|8
			5: 9|1|2|3
			3 broken, 1 fields instead of 4: x
			2 stray quote "": 1,"2,3,4, 1 times
			5 stray quote "": 9",1,2,3, 1 times`,
		"a,b,c\n1,\"2,3\nx\n5,6,7\n9\",1,2\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c
			2 broken, 4 fields instead of 3: 1,2,3 x 5,6,7 9,1,2`,
		"sep=,\na;b,x\n1,2\n": `
			CSV UTF-8 line 2 +0 of 3: a;b|x
			3: 1|2`,
		"sep=,\na;b,x\n1,2\n3,4\n": `
			CSV UTF-8 line 2 +0 of 4: a;b|x
			3: 1|2
			4: 3|4`,
		"a,OSMHeader\n1,2\n": `
			CSV UTF-8 line 1 +0 of 2: a|OSMHeader
			2: 1|2`,
		"a,b\n\"x\ny\",1\n\"p\n\",2\n1,\"q\nr\"\n\"u\nv\",1\n": `
			CSV UTF-8 line 1 +0 of 9: a|b
			2: x y|1
			4: p |2
			6: 1|q\nr
			8: u v|1
			2 line break "a": x y, 2 times`,
		"a,b,c\n\"x\",\"y\n\",3\n=\"1\n2\",3,4\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c
			2: x|y\n|3
			4: 1 2|3|4
			4 line break "a": 1 2, 1 times`,
		"a,b,c\n,\"x,\n1,2,3\n\n\",4\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c
			2: |x,\n1,2,3\n\n|4`,
		"a,b,c\n1,2,\"x\n\"\n4,5,6": `
			CSV UTF-8 line 1 +0 of 4: a|b|c
			2: 1|2|x 
			4: 4|5|6`,
		"a,b,c\n1,2,\"x\ny\" ,3\n4,5,6": `
			CSV UTF-8 line 1 +0 of 4: a|b|c
			4: 4|5|6
			2 broken, 4 fields instead of 3: 1,2,x y ,3`,
		"a,b,c,d\n1,\"2\n1,2,3,4\nz\",3\n": `
			CSV UTF-8 line 1 +0 of 4: a|b|c|d
			2: 1|2\n1,2,3,4\nz|3|
			2 short row "": 1,2 1,2,3,4 z,3, 1 times`,
		"a,b,c\n1,\"2\n1,2,3\nz\",3,4\n": `
			CSV UTF-8 line 1 +0 of 4: a|b|c
			2 broken, 4 fields instead of 3: 1,2 1,2,3 z,3,4`,
		"a\n\"x\ny\"\nz\n": `
			CSV UTF-8 line 1 +0 of 4: a
			2: x y
			4: z
			2 line break "a": x y, 1 times`,
		"a;b\n1;2;\n1;2; \n;;\n": `
			CSV UTF-8 line 1 +0 of 4: a|b
			2: 1|2
			3: 1|2`,
		"\"a\",b\r\n\"1\r\n2\",3\r\r\n4,5\r6,7\n": `
			CSV UTF-8 line 1 +0 of 5: a|b
			2: 1 2|3
			4: 4|5
			5: 6|7
			2 line break "a": 1 2, 1 times`,
		"a,b\n\"1,2\"\n\"3,4\",\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			3: 3,4|
			2 broken, 1 fields instead of 2: 1,2`,
		"a,b,c\n\"\"\"1\"\",2,3\"\n\"1,2,3\n4\",5,6\n": `
			CSV UTF-8 line 1 +0 of 4: a|b|c
			2: 1|2|3
			3: 1|2|3
			4: 4|5|6
			2 wrapped line "": """1"",2,3", 1 times
			3 stray quote "": "1,2,3, 1 times
			4 stray quote "": 4",5,6, 1 times`,
		"a,b,c\n \"\",  \"x\"\"y\"  ,\"z\"\n \"1,2\",3,4\n": `
			CSV UTF-8 line 1 +0 of 3: a|b|c
			2: |x"y  |z
			3: 1,2|3|4`,
		"a,b,c\n\"x\"\"\"y,2,3\n\"x\"\"y,2,3\",,\n": `
			CSV UTF-8 line 1 +0 of 3: a|b|c
			2: x"y|2|3
			3: x"y|2|3
			2 stray quote "": "x"""y,2,3, 1 times
			3 wrapped line "": "x""y,2,3",,, 1 times
			3 stray quote "": "x""y,2,3",,, 1 times`,
		"  a  , b\n  1  ,2  \n": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2:   1  |2  `,
		"a,b\n1,2\n\"3\",\"4": `f: a quote opened on line 3 is never closed`,
		"a;b\n1;2;\n2;3; \n;;\n": `
			CSV UTF-8 line 1 +0 of 4: a|b
			2: 1|2
			3: 2|3`,
		"a;b\n1;2;\n2;3;x\n": `
			CSV UTF-8 line 1 +0 of 3: |a|b
			2: 1|2|
			3: 2|3|x
			2 without row names "": 1;2;, 1 times`,
	})
}

// TestShortestRows: a row that ends before the first of the columns that a table is of no
// use without is broken, one that has it is whole.
func TestShortestRows(t *testing.T) {
	checkWritten(t, placeLayout, map[string]string{
		"nom,x,y,code,z\na,1,2\nb,1,2,57463\nc,1\n": `
			CSV UTF-8 line 1 +0 of 4: nom|x|y|code|z
			3: b|1|2|57463|
			2 broken, 3 fields instead of 5: a,1,2
			4 broken, 2 fields instead of 5: c,1
			3 short row "": b,1,2,57463, 1 times`,
	})
}

<!-- communes -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="categorizedSymbol" attr="time_class" symbollevels="0" enableorderby="0">
<categories>
<category value="0 à 5 min" label="0 à 5 min" symbol="0" render="true"/>
<category value="5 à 15 min" label="5 à 15 min" symbol="1" render="true"/>
<category value="plus de 15 min" label="plus de 15 min" symbol="2" render="true"/>
</categories>
<symbols>
<symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="253,247,178,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="253,247,178,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
<symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="134,198,182,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="134,198,182,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
<symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="34,6,58,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="34,6,58,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="name" index="1" name="Nom"/>
<alias field="people" index="2" name="Habitants"/>
<alias field="ferry" index="3" name="Bac"/>
<alias field="time_class" index="4" name="Classe"/>
<alias field="result_date" index="5" name="date"/>
<alias field="scope_departements" index="6" name="départements"/>
</aliases>
<layerGeometryType>2</layerGeometryType>
</qgis>
<!-- structures -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0">
<symbols>
<symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="200,50,31,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="3.4"/></Option>
<prop k="color" v="200,50,31,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="circle"/><prop k="size" v="3.4"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="name" index="1" name="Nom"/>
<alias field="result_date" index="2" name="date"/>
<alias field="scope_departements" index="3" name="départements"/>
</aliases>
<layerGeometryType>0</layerGeometryType>
</qgis>
<!-- isochrones -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="categorizedSymbol" attr="minutes" symbollevels="0" enableorderby="0">
<categories>
<category value="12.5" label="≤ 12,5 min" symbol="0" render="true"/>
<category value="30" label="≤ 30 min" symbol="1" render="true"/>
</categories>
<symbols>
<symbol type="fill" name="0" alpha="0.6" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="134,198,182,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="134,198,182,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
<symbol type="fill" name="1" alpha="0.6" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="34,6,58,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="style" value="solid"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="34,6,58,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="minutes" index="1" name="Limite"/>
<alias field="result_date" index="2" name="date"/>
<alias field="scope_departements" index="3" name="départements"/>
</aliases>
<layerGeometryType>2</layerGeometryType>
</qgis>
<!-- communes -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="categorizedSymbol" attr="time_class" symbollevels="0" enableorderby="0">
<categories>
<category value="0 à 5 min" label="0 à 5 min" symbol="0" render="true"/>
<category value="5 à 15 min" label="5 à 15 min" symbol="1" render="true"/>
<category value="plus de 15 min" label="plus de 15 min" symbol="2" render="true"/>
</categories>
<symbols>
<symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="253,247,178,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="2.4"/></Option>
<prop k="color" v="253,247,178,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="circle"/><prop k="size" v="2.4"/>
</layer>
</symbol>
<symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="134,198,182,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="2.4"/></Option>
<prop k="color" v="134,198,182,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="circle"/><prop k="size" v="2.4"/>
</layer>
</symbol>
<symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="34,6,58,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="2.4"/></Option>
<prop k="color" v="34,6,58,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="circle"/><prop k="size" v="2.4"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="name" index="1" name="Nom"/>
<alias field="people" index="2" name="Habitants"/>
<alias field="ferry" index="3" name="Bac"/>
<alias field="time_class" index="4" name="Classe"/>
<alias field="result_date" index="5" name="date"/>
<alias field="scope_departements" index="6" name="départements"/>
</aliases>
<layerGeometryType>0</layerGeometryType>
</qgis>
<!-- isochrones_structures -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="categorizedSymbol" attr="minutes" symbollevels="0" enableorderby="0">
<categories>
<category value="12.5" label="≤ 12,5 min" symbol="0" render="true"/>
<category value="30" label="≤ 30 min" symbol="1" render="true"/>
</categories>
<symbols>
<symbol type="fill" name="0" alpha="0.7" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="134,198,182,255"/><Option type="QString" name="outline_color" value="134,198,182,255"/><Option type="QString" name="outline_width" value="0.3"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="134,198,182,255"/><prop k="outline_color" v="134,198,182,255"/><prop k="outline_width" v="0.3"/><prop k="style" v="no"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
<symbol type="fill" name="1" alpha="0.7" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="34,6,58,255"/><Option type="QString" name="outline_color" value="34,6,58,255"/><Option type="QString" name="outline_width" value="0.3"/><Option type="QString" name="style" value="no"/><Option type="QString" name="outline_style" value="solid"/></Option>
<prop k="color" v="34,6,58,255"/><prop k="outline_color" v="34,6,58,255"/><prop k="outline_width" v="0.3"/><prop k="style" v="no"/><prop k="outline_style" v="solid"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="minutes" index="1" name="Limite"/>
<alias field="result_date" index="2" name="date"/>
<alias field="scope_departements" index="3" name="départements"/>
</aliases>
<layerGeometryType>2</layerGeometryType>
</qgis>
<!-- plan -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0">
<symbols>
<symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="0,0,145,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="star"/><Option type="QString" name="size" value="5"/></Option>
<prop k="color" v="0,0,145,255"/><prop k="outline_color" v="255,255,255,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="star"/><prop k="size" v="5"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="name" index="1" name="Nom"/>
<alias field="result_date" index="2" name="date"/>
<alias field="scope_departements" index="3" name="départements"/>
</aliases>
<layerGeometryType>0</layerGeometryType>
</qgis>
<!-- service_points -->
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Fields">
<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0">
<symbols>
<symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
<Option type="Map"><Option type="QString" name="color" value="255,255,255,255"/><Option type="QString" name="outline_color" value="200,50,31,255"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="2"/></Option>
<prop k="color" v="255,255,255,255"/><prop k="outline_color" v="200,50,31,255"/><prop k="outline_width" v="0.2"/><prop k="name" v="circle"/><prop k="size" v="2"/>
</layer>
</symbol>
</symbols>
</renderer-v2>
<aliases>
<alias field="name" index="1" name="Nom"/>
<alias field="result_date" index="2" name="date"/>
<alias field="scope_departements" index="3" name="départements"/>
</aliases>
<layerGeometryType>0</layerGeometryType>
</qgis>

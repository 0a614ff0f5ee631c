# Opens each layer of a GeoPackage in QGIS, with the style that is in the file, and
# renders them all. It prints a line for each layer: name, whether it is valid, whether
# its style was found, how it is drawn, how many categories, the alias of its first
# attribute; then how many colours the picture has. Without names it opens all layers.
import os, sqlite3, sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob,
                       QgsMapSettings, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize

app = QgsApplication([], False)
app.initQgis()
names = sys.argv[2:]
if not names:
    with sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True) as tables:
        names = [name for name, in tables.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")]
layers = []
for name in names:
    layer = QgsVectorLayer(sys.argv[1] + "|layername=" + name, name, "ogr")
    _, found = layer.loadDefaultStyle()
    drawn = layer.renderer()
    categories = len(drawn.categories()) if drawn.type() == "categorizedSymbol" else 0
    print(name, layer.isValid(), found, drawn.type(), categories, layer.attributeDisplayName(1))
    layers.append(layer)
settings = QgsMapSettings()
settings.setLayers(layers)
settings.setOutputSize(QSize(300, 300))
settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
extent = layers[0].extent()
extent.scale(1.5)
settings.setExtent(extent)
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
picture = job.renderedImage()
colors = {picture.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 300, 3)}
print("colours", len(colors))
sys.stdout.flush()
os._exit(0)  # QGIS may fall over its own objects at the end

package social.skein.cli.seed;

import java.util.List;

/**
 * Everyday phrases of one language: clauses, what may follow one, and words that stand alone. Each
 * is asked for by a turn of 0 or more, and turns in a row give different ones.
 */
enum Phrasebook {
  ENGLISH(
      "en",
      """
      The garden is coming along nicely
      I finally fixed the old bicycle
      We walked along the river
      Baked two loaves of rye bread
      The library has a new reading room
      Watching the rain from the window
      Trying a new recipe for lentil soup
      The morning train was right on time
      Someone planted sunflowers on our street
      Learning to play the piano again
      """,
      "after lunch|this morning|with friends|before breakfast|on the way home|once more|at last",
      "coffee garden weekend music books tea bread hiking sunrise autumn painting chess"),
  GERMAN(
      "de",
      """
      Der Garten blüht in allen Farben
      Wir sind am Fluss spazieren gegangen
      Heute gibt es selbst gebackenes Brot
      Das alte Fahrrad fährt wieder
      In der Bibliothek ist es schön ruhig
      Ich lerne gerade Klavier spielen
      Der Zug war heute pünktlich
      Auf dem Markt gab es frische Äpfel
      """,
      "nach dem Frühstück|am frühen Morgen|mit Freunden|auf dem Heimweg|wie früher|endlich wieder",
      "Kaffee Garten Wochenende Musik Bücher Tee Brot Wandern Frühling Fahrrad"),
  FRENCH(
      "fr",
      """
      Le jardin est plein de couleurs
      Nous avons marché le long de la rivière
      Le pain sort tout juste du four
      Mon vieux vélo roule à nouveau
      La bibliothèque a rouvert ses portes
      Je me remets doucement au piano
      Le train est arrivé à la bonne heure
      Une soupe bien chaude, rien de tel
      """,
      "après le déjeuner|ce matin|avec des amis|sur le chemin du retour|une fois de plus|enfin",
      "café jardin musique livres thé pain randonnée été vélo marché"),
  SPANISH(
      "es",
      """
      El jardín está lleno de flores
      Caminamos un rato junto al río
      Hoy horneamos pan de centeno
      Por fin arreglé la bicicleta vieja
      La biblioteca tiene una sala nueva
      Estoy aprendiendo a tocar el piano
      El tren llegó a tiempo
      Probamos una receta de sopa
      """,
      "después de comer|esta mañana|con amigos|de camino a casa|otra vez|sin ninguna prisa",
      "café jardín música libros té pan montaña otoño bicicleta mercado"),
  PORTUGUESE(
      "pt",
      """
      O jardim está cheio de flores
      Caminhamos junto ao rio
      Hoje fizemos pão em casa
      A bicicleta velha voltou a andar
      A biblioteca abriu uma sala nova
      Estou a aprender piano outra vez
      O comboio chegou à hora certa
      Experimentei uma receita de sopa
      """,
      "depois do almoço|esta manhã|com amigos|no caminho de casa|mais uma vez|sem pressa",
      "café jardim música livros chá pão caminhada verão bicicleta manhã"),
  ITALIAN(
      "it",
      """
      Il giardino è pieno di fiori
      Abbiamo camminato lungo il fiume
      Oggi pane fatto in casa
      La vecchia bicicletta va di nuovo
      In biblioteca si sta proprio bene
      Sto imparando a suonare il pianoforte
      Il treno è arrivato in orario
      Ho provato una ricetta nuova
      """,
      "dopo pranzo|questa mattina|con gli amici|tornando a casa|ancora una volta|con più calma",
      "caffè giardino musica libri tè pane montagna primavera bicicletta mercato"),
  ARABIC(
      "ar",
      """
      الحديقة جميلة هذا الصباح
      مشينا على ضفة النهر
      خبزنا الخبز في البيت اليوم
      قرأت كتابا جديدا في المكتبة
      وصل القطار في موعده
      أتعلم العزف على البيانو
      السماء صافية والهواء لطيف
      جربنا وصفة جديدة للحساء
      """,
      "بعد الغداء|مع الأصدقاء|في طريق العودة|مرة أخرى|قبل الفطور|بكل هدوء",
      "قهوة حديقة موسيقى كتب شاي خبز سفر ربيع صباح مطر"),
  HINDI(
      "hi",
      """
      Aaj bagiche mein naye phool khile hain
      Hum nadi ke kinare tehelne gaye
      Ghar par garam roti bani hai
      Purani cycle phir se chalne lagi
      Pustakalaya mein bahut shanti hai
      Main phir se sitar seekh raha hoon
      Train aaj samay par aayi
      Barish ke baad mausam suhana hai
      """,
      "subah subah|doston ke saath|ghar laut te hue|ek baar phir|khane ke baad|aaram se",
      "chai bagicha sangeet kitab roti barish subah cricket yatra phool"),
  HINDI_IN_DEVANAGARI(
      "hi",
      """
      आज बगीचे में नए फूल खिले हैं
      हम नदी के किनारे टहलने गए
      घर पर गरम रोटी बनी है
      पुरानी साइकिल फिर से चलने लगी
      बारिश के बाद मौसम सुहाना है
      """,
      "सुबह सुबह|दोस्तों के साथ|एक बार फिर|खाने के बाद",
      "चाय संगीत किताब रोटी बारिश फूल");

  private final String code;
  private final List<String> clauses;
  private final List<String> tails;
  private final List<String> words;

  Phrasebook(String code, String clauses, String tails, String words) {
    this.code = code;
    this.clauses = clauses.lines().toList();
    this.tails = List.of(tails.split("\\|", -1));
    this.words = List.of(words.split(" ", -1));
  }

  String code() {
    return code;
  }

  String clause(int turn) {
    return clauses.get(turn % clauses.size());
  }

  String tail(int turn) {
    return tails.get(turn % tails.size());
  }

  String word(int turn) {
    return words.get(turn % words.size());
  }
}

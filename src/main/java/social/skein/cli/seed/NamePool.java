package social.skein.cli.seed;

import java.util.List;

/** Given and family names of one part of the world, in Latin letters and as their bearers write. */
enum NamePool {
  WESTERN(
      "Ada Bruno Clara Diego Elena Felix Greta Hugo Ines Jonas Karin Luca Marta Nils Olga Paul"
          + " Rosa",
      "Ada Bruno Clara Diego Elena Félix Greta Hugo Inês Jonas Karin Luca Marta Nils Olga Paul"
          + " Rosa",
      "Almeida Berger Costa Dubois Ferrari Garcia Holt Jensen Keller Lindqvist Moreau Nunez Okafor",
      "Almeida Berger Costa Dubois Ferrari García Holt Jensen Keller Lindqvist Moreau Núñez"
          + " Okafor"),
  ARABIC(
      "Amira Farid Hala Karim Layla Nadia Omar Salma Tariq Yusuf",
      "أميرة فريد هالة كريم ليلى نادية عمر سلمى طارق يوسف",
      "Haddad Najjar Khalil Mansour Saleh Zaki",
      "حداد نجار خليل منصور صالح زكي"),
  INDIAN(
      "Anil Deepa Kavita Manoj Priya Ravi Sunita Vijay",
      "अनिल दीपा कविता मनोज प्रिया रवि सुनीता विजय",
      "Gupta Joshi Mehta Sharma Verma",
      "गुप्ता जोशी मेहता शर्मा वर्मा"),
  SLAVIC(
      "Alina Boris Daria Ivan Mila Oleg Vera Yana",
      "Алина Борис Дарья Иван Мила Олег Вера Яна",
      "Belova Kovalenko Morozenko Petrenko Shevchuk",
      "Белова Коваленко Морозенко Петренко Шевчук"),
  GREEK(
      "Eleni Kostas Maria Nikos Sofia Yannis",
      "Ελένη Κώστας Μαρία Νίκος Σοφία Γιάννης",
      "Georgiou Ioannou Nikolaou Pavlou",
      "Γεωργίου Ιωάννου Νικολάου Παύλου"),
  JAPANESE(
      "Akira Haruka Kenji Naoko Sakura Yuki",
      "明 遥 健二 直子 さくら 雪",
      "Fujita Ishikawa Mori Tanaka Yamada",
      "藤田 石川 森 田中 山田");

  private final List<String> given;
  private final List<String> givenAsWritten;
  private final List<String> family;
  private final List<String> familyAsWritten;

  NamePool(String given, String givenAsWritten, String family, String familyAsWritten) {
    this.given = List.of(given.split(" ", -1));
    this.givenAsWritten = List.of(givenAsWritten.split(" ", -1));
    this.family = List.of(family.split(" ", -1));
    this.familyAsWritten = List.of(familyAsWritten.split(" ", -1));
  }

  Name name(int draw) {
    int first = draw % given.size();
    int last = draw / given.size() % family.size();
    return new Name(
        given.get(first), givenAsWritten.get(first), family.get(last), familyAsWritten.get(last));
  }

  record Name(String given, String givenAsWritten, String family, String familyAsWritten) {}
}

/**
 * The book's own words, a row a language: words of pages, labels of facts, names of what was left out, each in the order
 * of its keys in `book-labels.ts`. A count stands behind its word, or where the word has `#`: `Chapter 3`, `第3章`.
 */
export const BOOK_LABELS: Readonly<Record<string, readonly [pages: string, fields: string, removals: string]>> = {
  en: [
    'Cover|Title page|Warnings|About this story|Contents|Notes|About this book|Part|Chapter|Scene|Book|Front matter|of|Series|Language|Unfinished|Source file|Words|Last changed|Made with|Encoding|Left out|and|and other stories|New|Revised|Withdrawn',
    'E-mail|Rating|Category|Genre|Fandom|Relationships|Characters|Tags|Spoilers|Timeline|Summary|Disclaimer|Dedication|Feedback|Distribution|Status|Published|Updated|Date|Beta reader|Thanks|Notes|Words|Chapters|Web address|Challenge|Publisher|Rights',
    'repeated headers|page furniture|printed contents|web page furniture|signatures|quoted replies|illustration tags|transcriber’s notes|lettered ornaments|“to be continued” lines|author’s notes|second copies of parts|other files|list footers and licences',
  ],
  fr: [
    'Couverture|Page de titre|Avertissements|À propos de cette histoire|Table des matières|Notes|À propos de ce livre|Partie|Chapitre|Scène|Livre|Pages liminaires|sur|Série|Langue|Inachevé|Fichier source|Mots|Dernière modification|Réalisé avec|Encodage|Omis|et|et autres histoires|Nouveau|Remanié|Retiré',
    'Courriel|Classification|Catégorie|Genre|Fandom|Relations|Personnages|Étiquettes|Spoilers|Chronologie|Résumé|Avis|Dédicace|Retours|Diffusion|Statut|Publié|Mis à jour|Date|Relecture|Remerciements|Notes|Mots|Chapitres|Adresse web|Défi|Éditeur|Droits',
    'en-têtes répétés|éléments de page|table imprimée|éléments de page web|signatures|réponses citées|marques d’illustration|notes du transcripteur|ornements en lettres|lignes « à suivre »|notes de l’auteur|doublons de parties|autres fichiers|pieds de liste et licences',
  ],
  de: [
    'Umschlag|Titelseite|Warnungen|Über diese Geschichte|Inhalt|Anmerkungen|Über dieses Buch|Teil|Kapitel|Szene|Buch|Titelei|von|Reihe|Sprache|Unvollendet|Quelldatei|Wörter|Zuletzt geändert|Erstellt mit|Kodierung|Ausgelassen|und|und andere Geschichten|Neu|Überarbeitet|Zurückgezogen',
    'E-Mail|Altersfreigabe|Kategorie|Genre|Fandom|Beziehungen|Figuren|Schlagwörter|Spoiler|Zeitlinie|Zusammenfassung|Haftungsausschluss|Widmung|Rückmeldungen|Verbreitung|Status|Veröffentlicht|Aktualisiert|Datum|Lektorat|Dank|Anmerkungen|Wörter|Kapitel|Webadresse|Herausforderung|Verlag|Rechte',
    'wiederholte Kopfzeilen|Kolumnentitel und Seitenzahlen|gedrucktes Inhaltsverzeichnis|Webseitenbeiwerk|Signaturen|zitierte Antworten|Abbildungsmarken|Anmerkungen der Abschrift|Buchstabenornamente|Fortsetzungszeilen|Anmerkungen der Verfasser|doppelte Teile|andere Dateien|Listenfußzeilen und Lizenzen',
  ],
  es: [
    'Cubierta|Portada|Advertencias|Acerca de esta historia|Índice|Notas|Acerca de este libro|Parte|Capítulo|Escena|Libro|Preliminares|de|Serie|Idioma|Inacabada|Archivo de origen|Palabras|Último cambio|Hecho con|Codificación|Omitido|y|y otras historias|Nuevo|Revisado|Retirado',
    'Correo electrónico|Clasificación|Categoría|Género|Fandom|Relaciones|Personajes|Etiquetas|Spoilers|Cronología|Resumen|Descargo|Dedicatoria|Comentarios|Distribución|Estado|Publicado|Actualizado|Fecha|Lectura beta|Agradecimientos|Notas|Palabras|Capítulos|Dirección web|Reto|Editorial|Derechos',
    'encabezados repetidos|elementos de página|índice impreso|elementos de la página web|firmas|respuestas citadas|marcas de ilustración|notas del transcriptor|adornos con letras|líneas de «continuará»|notas del autor|copias repetidas de partes|otros archivos|pies de lista y licencias',
  ],
  it: [
    'Copertina|Frontespizio|Avvertenze|Su questa storia|Indice|Note|Su questo libro|Parte|Capitolo|Scena|Libro|Pagine preliminari|di|Serie|Lingua|Incompiuta|File di origine|Parole|Ultima modifica|Realizzato con|Codifica|Omesso|e|e altre storie|Nuovo|Riveduto|Ritirato',
    'E-mail|Classificazione|Categoria|Genere|Fandom|Relazioni|Personaggi|Etichette|Spoiler|Cronologia|Riassunto|Avviso legale|Dedica|Commenti|Distribuzione|Stato|Pubblicato|Aggiornato|Data|Revisione|Ringraziamenti|Note|Parole|Capitoli|Indirizzo web|Sfida|Editore|Diritti',
    'intestazioni ripetute|elementi di pagina|indice stampato|elementi della pagina web|firme|risposte citate|segni di illustrazione|note del trascrittore|ornamenti in lettere|righe «continua»|note dell’autore|copie doppie di parti|altri file|piè di lista e licenze',
  ],
  pt: [
    'Capa|Folha de rosto|Avisos|Sobre esta história|Índice|Notas|Sobre este livro|Parte|Capítulo|Cena|Livro|Páginas preliminares|de|Série|Idioma|Inacabada|Ficheiro de origem|Palavras|Última alteração|Feito com|Codificação|Omitido|e|e outras histórias|Novo|Revisto|Retirado',
    'E-mail|Classificação|Categoria|Género|Fandom|Relações|Personagens|Etiquetas|Spoilers|Cronologia|Resumo|Isenção|Dedicatória|Comentários|Distribuição|Estado|Publicado|Atualizado|Data|Revisão|Agradecimentos|Notas|Palavras|Capítulos|Endereço web|Desafio|Editora|Direitos',
    'cabeçalhos repetidos|elementos de página|índice impresso|elementos da página web|assinaturas|respostas citadas|marcas de ilustração|notas do transcritor|ornamentos com letras|linhas de «continua»|notas do autor|cópias repetidas de partes|outros ficheiros|rodapés de listas e licenças',
  ],
  ru: [
    'Обложка|Титульный лист|Предупреждения|Об этой истории|Содержание|Примечания|Об этой книге|Часть|Глава|Сцена|Книга|Вступительные страницы|из|Серия|Язык|Не закончено|Исходный файл|Слов|Последнее изменение|Создано с помощью|Кодировка|Опущено|и|и другие истории|Новое|Переработано|Снято',
    'Электронная почта|Рейтинг|Категория|Жанр|Фандом|Отношения|Персонажи|Метки|Спойлеры|Время действия|Краткое содержание|Отказ от прав|Посвящение|Отзывы|Распространение|Статус|Опубликовано|Обновлено|Дата|Бета|Благодарности|Примечания|Слов|Глав|Веб-адрес|Вызов|Издатель|Права',
    'повторные заголовки|колонтитулы|печатное содержание|элементы веб-страницы|подписи|цитаты из писем|метки иллюстраций|примечания наборщика|буквенные украшения|строки «продолжение следует»|примечания автора|повторные копии частей|другие файлы|подписи рассылок и лицензии',
  ],
  nl: [
    'Omslag|Titelpagina|Waarschuwingen|Over dit verhaal|Inhoud|Noten|Over dit boek|Deel|Hoofdstuk|Scène|Boek|Voorwerk|van|Serie|Taal|Onvoltooid|Bronbestand|Woorden|Laatst gewijzigd|Gemaakt met|Codering|Weggelaten|en|en andere verhalen|Nieuw|Herzien|Teruggetrokken',
    'E-mail|Leeftijdsaanduiding|Categorie|Genre|Fandom|Relaties|Personages|Trefwoorden|Spoilers|Tijdlijn|Samenvatting|Disclaimer|Opdracht|Reacties|Verspreiding|Status|Gepubliceerd|Bijgewerkt|Datum|Proeflezer|Dank|Noten|Woorden|Hoofdstukken|Webadres|Uitdaging|Uitgever|Rechten',
    'herhaalde kopregels|paginaonderdelen|gedrukte inhoudsopgave|onderdelen van de webpagina|handtekeningen|geciteerde antwoorden|illustratiemarkeringen|noten van de overschrijver|letterornamenten|regels ‘wordt vervolgd’|noten van de auteur|tweede exemplaren van delen|andere bestanden|lijstvoetteksten en licenties',
  ],
  sv: [
    'Omslag|Titelsida|Varningar|Om berättelsen|Innehåll|Anmärkningar|Om boken|Del|Kapitel|Scen|Bok|Inledande sidor|av|Serie|Språk|Oavslutad|Källfil|Ord|Senast ändrad|Gjord med|Teckenkodning|Utelämnat|och|och andra berättelser|Nytt|Omarbetat|Tillbakadraget',
    'E-post|Åldersgräns|Kategori|Genre|Fandom|Relationer|Personer|Taggar|Spoilers|Tidslinje|Sammanfattning|Ansvarsfriskrivning|Tillägnan|Kommentarer|Spridning|Status|Publicerad|Uppdaterad|Datum|Betaläsare|Tack|Anmärkningar|Ord|Kapitel|Webbadress|Utmaning|Förlag|Rättigheter',
    'upprepade huvuden|siddelar|tryckt innehållsförteckning|webbsidans delar|signaturer|citerade svar|illustrationsmärken|avskrivarens anmärkningar|bokstavsornament|”fortsättning följer”-rader|författarens anmärkningar|dubbletter av delar|andra filer|listfötter och licenser',
  ],
  da: [
    'Omslag|Titelblad|Advarsler|Om fortællingen|Indhold|Noter|Om bogen|Del|Kapitel|Scene|Bog|Indledende sider|af|Serie|Sprog|Ufærdig|Kildefil|Ord|Sidst ændret|Lavet med|Tegnkodning|Udeladt|og|og andre fortællinger|Nyt|Omarbejdet|Trukket tilbage',
    'E-mail|Aldersgrænse|Kategori|Genre|Fandom|Forhold|Personer|Emneord|Spoilere|Tidslinje|Resumé|Ansvarsfraskrivelse|Tilegnelse|Kommentarer|Udbredelse|Status|Udgivet|Opdateret|Dato|Betalæser|Tak|Noter|Ord|Kapitler|Webadresse|Udfordring|Forlag|Rettigheder',
    'gentagne hoveder|sidedele|trykt indholdsfortegnelse|websidens dele|signaturer|citerede svar|illustrationsmærker|afskriverens noter|bogstavornamenter|»fortsættes«-linjer|forfatterens noter|dubletter af dele|andre filer|listefødder og licenser',
  ],
  nb: [
    'Omslag|Tittelside|Advarsler|Om fortellingen|Innhold|Merknader|Om boken|Del|Kapittel|Scene|Bok|Innledende sider|av|Serie|Språk|Uferdig|Kildefil|Ord|Sist endret|Laget med|Tegnkoding|Utelatt|og|og andre fortellinger|Nytt|Omarbeidet|Trukket tilbake',
    'E-post|Aldersgrense|Kategori|Sjanger|Fandom|Forhold|Personer|Stikkord|Spoilere|Tidslinje|Sammendrag|Ansvarsfraskrivelse|Tilegnelse|Kommentarer|Spredning|Status|Publisert|Oppdatert|Dato|Betaleser|Takk|Merknader|Ord|Kapitler|Nettadresse|Utfordring|Forlag|Rettigheter',
    'gjentatte hoder|sidedeler|trykt innholdsliste|nettsidens deler|signaturer|siterte svar|illustrasjonsmerker|avskriverens merknader|bokstavornamenter|«fortsettelse følger»-linjer|forfatterens merknader|dubletter av deler|andre filer|listebunntekster og lisenser',
  ],
  fi: [
    'Kansi|Nimiösivu|Varoitukset|Tietoa tarinasta|Sisällys|Huomautukset|Tietoa kirjasta|Osa|Luku|Kohtaus|Kirja|Alkusivut|/|Sarja|Kieli|Keskeneräinen|Lähdetiedosto|Sanoja|Viimeksi muutettu|Tehty ohjelmalla|Merkistö|Jätetty pois|ja|ja muita tarinoita|Uusi|Uudistettu|Poistettu',
    'Sähköposti|Ikäraja|Luokka|Laji|Fandom|Suhteet|Henkilöt|Avainsanat|Juonipaljastukset|Aikajana|Tiivistelmä|Vastuuvapauslauseke|Omistus|Palaute|Levitys|Tila|Julkaistu|Päivitetty|Päiväys|Esilukija|Kiitokset|Huomautukset|Sanoja|Lukuja|Verkko-osoite|Haaste|Kustantaja|Oikeudet',
    'toistuvat otsakkeet|sivun osat|painettu sisällysluettelo|verkkosivun osat|allekirjoitukset|lainatut vastaukset|kuvamerkinnät|puhtaaksikirjoittajan huomautukset|kirjainkoristeet|”jatkuu”-rivit|kirjoittajan huomautukset|osien kaksoiskappaleet|muut tiedostot|postituslistojen alatekstit ja lisenssit',
  ],
  pl: [
    'Okładka|Strona tytułowa|Ostrzeżenia|O tym opowiadaniu|Spis treści|Przypisy|O tej książce|Część|Rozdział|Scena|Księga|Strony wstępne|z|Cykl|Język|Nieukończone|Plik źródłowy|Słowa|Ostatnia zmiana|Wykonano w programie|Kodowanie|Pominięto|i|i inne opowiadania|Nowe|Zmienione|Wycofane',
    'E-mail|Kategoria wiekowa|Kategoria|Gatunek|Fandom|Relacje|Postacie|Tagi|Spoilery|Czas akcji|Streszczenie|Zastrzeżenie|Dedykacja|Komentarze|Rozpowszechnianie|Stan|Opublikowano|Zaktualizowano|Data|Beta|Podziękowania|Uwagi|Słowa|Rozdziały|Adres internetowy|Wyzwanie|Wydawca|Prawa',
    'powtórzone nagłówki|elementy strony|drukowany spis treści|elementy strony internetowej|podpisy|cytowane odpowiedzi|znaczniki ilustracji|uwagi przepisującego|ozdobniki z liter|wiersze „ciąg dalszy nastąpi”|uwagi autora|drugie egzemplarze części|inne pliki|stopki list i licencje',
  ],
  cs: [
    'Obálka|Titulní list|Varování|O tomto příběhu|Obsah|Poznámky|O této knize|Část|Kapitola|Scéna|Kniha|Úvodní strany|z|Série|Jazyk|Nedokončeno|Zdrojový soubor|Slova|Poslední změna|Vytvořeno v programu|Kódování|Vynecháno|a|a jiné příběhy|Nové|Přepracováno|Staženo',
    'E-mail|Přístupnost|Kategorie|Žánr|Fandom|Vztahy|Postavy|Štítky|Spoilery|Časová osa|Shrnutí|Prohlášení|Věnování|Ohlasy|Šíření|Stav|Zveřejněno|Aktualizováno|Datum|Beta|Poděkování|Poznámky|Slova|Kapitoly|Webová adresa|Výzva|Nakladatel|Práva',
    'opakovaná záhlaví|části stránky|tištěný obsah|části webové stránky|podpisy|citované odpovědi|značky ilustrací|poznámky přepisovatele|ozdoby z písmen|řádky „pokračování příště“|poznámky autora|druhé výtisky částí|jiné soubory|patičky konferencí a licence',
  ],
  sk: [
    'Obálka|Titulný list|Varovania|O tomto príbehu|Obsah|Poznámky|O tejto knihe|Časť|Kapitola|Scéna|Kniha|Úvodné strany|z|Séria|Jazyk|Nedokončené|Zdrojový súbor|Slová|Posledná zmena|Vytvorené v programe|Kódovanie|Vynechané|a|a iné príbehy|Nové|Prepracované|Stiahnuté',
    'E-mail|Prístupnosť|Kategória|Žáner|Fandom|Vzťahy|Postavy|Značky|Spoilery|Časová os|Zhrnutie|Vyhlásenie|Venovanie|Ohlasy|Šírenie|Stav|Zverejnené|Aktualizované|Dátum|Beta|Poďakovanie|Poznámky|Slová|Kapitoly|Webová adresa|Výzva|Vydavateľ|Práva',
    'opakované záhlavia|časti strany|tlačený obsah|časti webovej stránky|podpisy|citované odpovede|značky ilustrácií|poznámky prepisovateľa|ozdoby z písmen|riadky „pokračovanie nabudúce“|poznámky autora|druhé výtlačky častí|iné súbory|pätičky konferencií a licencie',
  ],
  sl: [
    'Naslovnica|Naslovna stran|Opozorila|O tej zgodbi|Kazalo|Opombe|O tej knjigi|Del|Poglavje|Prizor|Knjiga|Uvodne strani|od|Zbirka|Jezik|Nedokončano|Izvorna datoteka|Besede|Zadnja sprememba|Narejeno s programom|Kodiranje|Izpuščeno|in|in druge zgodbe|Novo|Predelano|Umaknjeno',
    'E-pošta|Starostna oznaka|Kategorija|Žanr|Fandom|Odnosi|Osebe|Oznake|Spoilerji|Časovnica|Povzetek|Izjava|Posvetilo|Odzivi|Razširjanje|Stanje|Objavljeno|Posodobljeno|Datum|Beta bralec|Zahvala|Opombe|Besede|Poglavja|Spletni naslov|Izziv|Založba|Pravice',
    'ponovljene glave|deli strani|natisnjeno kazalo|deli spletne strani|podpisi|navedeni odgovori|oznake ilustracij|opombe prepisovalca|okraski iz črk|vrstice »se nadaljuje«|avtorjeve opombe|drugi izvodi delov|druge datoteke|noge seznamov in licence',
  ],
  hr: [
    'Korice|Naslovna stranica|Upozorenja|O ovoj priči|Sadržaj|Napomene|O ovoj knjizi|Dio|Poglavlje|Prizor|Knjiga|Uvodne stranice|od|Serijal|Jezik|Nedovršeno|Izvorna datoteka|Riječi|Posljednja izmjena|Izrađeno programom|Kodiranje|Izostavljeno|i|i druge priče|Novo|Prerađeno|Povučeno',
    'E-pošta|Dobna oznaka|Kategorija|Žanr|Fandom|Odnosi|Likovi|Oznake|Spoileri|Vrijeme radnje|Sažetak|Izjava|Posveta|Komentari|Širenje|Stanje|Objavljeno|Ažurirano|Datum|Beta čitatelj|Zahvale|Napomene|Riječi|Poglavlja|Web-adresa|Izazov|Nakladnik|Prava',
    'ponovljena zaglavlja|dijelovi stranice|tiskani sadržaj|dijelovi web-stranice|potpisi|citirani odgovori|oznake ilustracija|napomene prepisivača|ukrasi od slova|redci „nastavlja se”|autorove napomene|drugi primjerci dijelova|druge datoteke|podnožja lista i licencije',
  ],
  sr: [
    'Корице|Насловна страна|Упозорења|О овој причи|Садржај|Напомене|О овој књизи|Део|Поглавље|Сцена|Књига|Уводне стране|од|Серијал|Језик|Недовршено|Изворна датотека|Речи|Последња измена|Направљено програмом|Кодирање|Изостављено|и|и друге приче|Ново|Прерађено|Повучено',
    'Е-пошта|Узрасна ознака|Категорија|Жанр|Фандом|Односи|Ликови|Ознаке|Спојлери|Време радње|Сажетак|Изјава|Посвета|Коментари|Ширење|Стање|Објављено|Ажурирано|Датум|Бета читалац|Захвалност|Напомене|Речи|Поглавља|Веб-адреса|Изазов|Издавач|Права',
    'поновљена заглавља|делови стране|штампани садржај|делови веб-стране|потписи|цитирани одговори|ознаке илустрација|напомене преписивача|украси од слова|редови „наставиће се“|ауторове напомене|други примерци делова|друге датотеке|подножја листа и лиценце',
  ],
  uk: [
    'Обкладинка|Титульна сторінка|Попередження|Про цю історію|Зміст|Примітки|Про цю книгу|Частина|Розділ|Сцена|Книга|Вступні сторінки|з|Серія|Мова|Незавершено|Вихідний файл|Слова|Остання зміна|Створено програмою|Кодування|Вилучено|та|та інші історії|Нове|Перероблено|Знято',
    'Ел. пошта|Рейтинг|Категорія|Жанр|Фендом|Стосунки|Персонажі|Мітки|Спойлери|Час дії|Стислий зміст|Застереження|Присвята|Відгуки|Поширення|Стан|Опубліковано|Оновлено|Дата|Бета|Подяки|Примітки|Слова|Розділи|Вебадреса|Виклик|Видавець|Права',
    'повторені заголовки|елементи сторінки|друкований зміст|елементи вебсторінки|підписи|цитовані відповіді|позначки ілюстрацій|примітки переписувача|оздоби з літер|рядки «далі буде»|примітки автора|другі примірники частин|інші файли|підписи розсилок і ліцензії',
  ],
  be: [
    'Вокладка|Тытульны аркуш|Папярэджанні|Пра гэтую гісторыю|Змест|Заўвагі|Пра гэтую кнігу|Частка|Раздзел|Сцэна|Кніга|Уступныя старонкі|з|Серыя|Мова|Не скончана|Зыходны файл|Словы|Апошняя змена|Зроблена праграмай|Кадаванне|Прапушчана|і|і іншыя гісторыі|Новае|Перапрацавана|Знята',
    'Эл. пошта|Рэйтынг|Катэгорыя|Жанр|Фандам|Адносіны|Персанажы|Меткі|Спойлеры|Час дзеяння|Кароткі змест|Агаворка|Прысвячэнне|Водгукі|Распаўсюджванне|Стан|Апублікавана|Абноўлена|Дата|Бэта|Падзякі|Заўвагі|Словы|Раздзелы|Вэб-адрас|Выклік|Выдавец|Правы',
    'паўтораныя загалоўкі|элементы старонкі|друкаваны змест|элементы вэб-старонкі|подпісы|цытаваныя адказы|пазнакі ілюстрацый|заўвагі перапісчыка|аздобы з літар|радкі «працяг будзе»|заўвагі аўтара|другія асобнікі частак|іншыя файлы|подпісы рассылак і ліцэнзіі',
  ],
  bg: [
    'Корица|Заглавна страница|Предупреждения|За тази история|Съдържание|Бележки|За тази книга|Част|Глава|Сцена|Книга|Уводни страници|от|Поредица|Език|Незавършено|Изходен файл|Думи|Последна промяна|Направено с|Кодиране|Пропуснато|и|и други истории|Ново|Преработено|Оттеглено',
    'Е-поща|Възрастова група|Категория|Жанр|Фендъм|Отношения|Герои|Етикети|Спойлери|Време на действие|Резюме|Уточнение|Посвещение|Отзиви|Разпространение|Състояние|Публикувано|Обновено|Дата|Бета|Благодарности|Бележки|Думи|Глави|Уеб адрес|Предизвикателство|Издател|Права',
    'повторени заглавки|части от страницата|отпечатано съдържание|части от уеб страницата|подписи|цитирани отговори|знаци за илюстрации|бележки на преписвача|украси от букви|редове „следва продължение“|бележки на автора|втори екземпляри от части|други файлове|долни текстове на списъци и лицензи',
  ],
  el: [
    'Εξώφυλλο|Σελίδα τίτλου|Προειδοποιήσεις|Για αυτή την ιστορία|Περιεχόμενα|Σημειώσεις|Για αυτό το βιβλίο|Μέρος|Κεφάλαιο|Σκηνή|Βιβλίο|Εισαγωγικές σελίδες|από|Σειρά|Γλώσσα|Ημιτελές|Αρχείο προέλευσης|Λέξεις|Τελευταία αλλαγή|Φτιάχτηκε με|Κωδικοποίηση|Παραλείφθηκαν|και|και άλλες ιστορίες|Νέο|Αναθεωρημένο|Αποσυρμένο',
    'Ηλ. ταχυδρομείο|Καταλληλότητα|Κατηγορία|Είδος|Fandom|Σχέσεις|Χαρακτήρες|Ετικέτες|Αποκαλύψεις|Χρονολόγιο|Περίληψη|Αποποίηση|Αφιέρωση|Σχόλια|Διανομή|Κατάσταση|Δημοσιεύτηκε|Ενημερώθηκε|Ημερομηνία|Επιμέλεια|Ευχαριστίες|Σημειώσεις|Λέξεις|Κεφάλαια|Διεύθυνση ιστού|Πρόκληση|Εκδότης|Δικαιώματα',
    'επαναλαμβανόμενες κεφαλίδες|στοιχεία σελίδας|τυπωμένα περιεχόμενα|στοιχεία ιστοσελίδας|υπογραφές|παρατιθέμενες απαντήσεις|ενδείξεις εικόνων|σημειώσεις του αντιγραφέα|διακοσμητικά γράμματα|γραμμές «συνεχίζεται»|σημειώσεις του συγγραφέα|δεύτερα αντίγραφα μερών|άλλα αρχεία|υποσέλιδα λιστών και άδειες',
  ],
  hu: [
    'Borító|Címlap|Figyelmeztetések|A történetről|Tartalom|Jegyzetek|A könyvről|#. rész|#. fejezet|#. jelenet|#. könyv|Bevezető oldalak|/|Sorozat|Nyelv|Befejezetlen|Forrásfájl|Szavak|Utolsó módosítás|Készült ezzel|Kódolás|Kihagyva|és|és más történetek|Új|Átdolgozva|Visszavonva',
    'E-mail|Korhatár|Kategória|Műfaj|Fandom|Kapcsolatok|Szereplők|Címkék|Spoilerek|Idővonal|Összefoglaló|Nyilatkozat|Ajánlás|Visszajelzés|Terjesztés|Állapot|Megjelent|Frissítve|Dátum|Béta|Köszönet|Jegyzetek|Szavak|Fejezetek|Webcím|Kihívás|Kiadó|Jogok',
    'ismételt fejlécek|oldalelemek|nyomtatott tartalom|weboldal-elemek|aláírások|idézett válaszok|illusztrációjelek|az átíró jegyzetei|betűdíszek|„folytatása következik” sorok|a szerző jegyzetei|részek második példányai|más fájlok|levelezőlista-láblécek és licencek',
  ],
  ro: [
    'Copertă|Pagină de titlu|Avertismente|Despre această poveste|Cuprins|Note|Despre această carte|Partea|Capitolul|Scena|Cartea|Pagini introductive|din|Serie|Limbă|Neterminat|Fișier sursă|Cuvinte|Ultima modificare|Realizat cu|Codificare|Omise|și|și alte povești|Nou|Revizuit|Retras',
    'E-mail|Clasificare|Categorie|Gen|Fandom|Relații|Personaje|Etichete|Spoilere|Cronologie|Rezumat|Precizare|Dedicație|Comentarii|Distribuire|Stare|Publicat|Actualizat|Data|Lectură beta|Mulțumiri|Note|Cuvinte|Capitole|Adresă web|Provocare|Editură|Drepturi',
    'antete repetate|elemente de pagină|cuprins tipărit|elemente de pagină web|semnături|răspunsuri citate|marcaje de ilustrații|notele transcriptorului|ornamente din litere|rânduri „va urma”|notele autorului|dubluri ale părților|alte fișiere|subsoluri de liste și licențe',
  ],
  tr: [
    'Kapak|Başlık sayfası|Uyarılar|Bu öykü hakkında|İçindekiler|Notlar|Bu kitap hakkında|#. Kısım|#. Bölüm|#. Sahne|#. Kitap|Ön sayfalar|/|Dizi|Dil|Tamamlanmadı|Kaynak dosya|Sözcük|Son değişiklik|Hazırlayan program|Kodlama|Çıkarılanlar|ve|ve başka öyküler|Yeni|Gözden geçirildi|Geri çekildi',
    'E-posta|Yaş sınırı|Kategori|Tür|Fandom|İlişkiler|Karakterler|Etiketler|Spoiler|Zaman çizgisi|Özet|Sorumluluk reddi|İthaf|Yorumlar|Dağıtım|Durum|Yayımlandı|Güncellendi|Tarih|Beta okur|Teşekkürler|Notlar|Sözcük|Bölümler|Web adresi|Meydan okuma|Yayıncı|Haklar',
    'yinelenen başlıklar|sayfa öğeleri|basılı içindekiler|web sayfası öğeleri|imzalar|alıntılanan yanıtlar|resim işaretleri|aktaranın notları|harf süsleri|“devam edecek” satırları|yazarın notları|bölümlerin ikinci kopyaları|diğer dosyalar|liste altbilgileri ve lisanslar',
  ],
  ca: [
    'Coberta|Portada|Advertiments|Sobre aquesta història|Índex|Notes|Sobre aquest llibre|Part|Capítol|Escena|Llibre|Pàgines preliminars|de|Sèrie|Llengua|Inacabada|Fitxer d’origen|Paraules|Últim canvi|Fet amb|Codificació|Omès|i|i altres històries|Nou|Revisat|Retirat',
    'Correu electrònic|Classificació|Categoria|Gènere|Fandom|Relacions|Personatges|Etiquetes|Spoilers|Cronologia|Resum|Avís|Dedicatòria|Comentaris|Distribució|Estat|Publicat|Actualitzat|Data|Lectura beta|Agraïments|Notes|Paraules|Capítols|Adreça web|Repte|Editorial|Drets',
    'capçaleres repetides|elements de pàgina|índex imprès|elements de la pàgina web|signatures|respostes citades|marques d’il·lustració|notes del transcriptor|ornaments amb lletres|línies «continuarà»|notes de l’autor|segones còpies de parts|altres fitxers|peus de llista i llicències',
  ],
  gl: [
    'Cuberta|Portada|Advertencias|Sobre esta historia|Índice|Notas|Sobre este libro|Parte|Capítulo|Escena|Libro|Páxinas preliminares|de|Serie|Lingua|Inacabada|Ficheiro de orixe|Palabras|Último cambio|Feito con|Codificación|Omitido|e|e outras historias|Novo|Revisado|Retirado',
    'Correo electrónico|Clasificación|Categoría|Xénero|Fandom|Relacións|Personaxes|Etiquetas|Spoilers|Cronoloxía|Resumo|Aviso|Dedicatoria|Comentarios|Distribución|Estado|Publicado|Actualizado|Data|Lectura beta|Agradecementos|Notas|Palabras|Capítulos|Enderezo web|Reto|Editorial|Dereitos',
    'cabeceiras repetidas|elementos de páxina|índice impreso|elementos da páxina web|sinaturas|respostas citadas|marcas de ilustración|notas do transcritor|ornamentos con letras|liñas «continuará»|notas do autor|segundas copias de partes|outros ficheiros|pés de lista e licenzas',
  ],
  eu: [
    'Azala|Titulu-orria|Oharpenak|Istorio honi buruz|Aurkibidea|Oharrak|Liburu honi buruz|#. zatia|#. kapitulua|#. eszena|#. liburua|Hasierako orriak|/|Saila|Hizkuntza|Amaitu gabea|Jatorrizko fitxategia|Hitzak|Azken aldaketa|Honekin egina|Kodeketa|Kendutakoa|eta|eta beste istorio batzuk|Berria|Berrikusia|Kendua',
    'Helbide elektronikoa|Adin-sailkapena|Kategoria|Generoa|Fandom|Harremanak|Pertsonaiak|Etiketak|Spoilerrak|Kronologia|Laburpena|Oharra|Eskaintza|Iruzkinak|Banaketa|Egoera|Argitaratua|Eguneratua|Data|Beta irakurlea|Eskerrak|Oharrak|Hitzak|Kapituluak|Web helbidea|Erronka|Argitaletxea|Eskubideak',
    'errepikatutako goiburuak|orriaren zatiak|inprimatutako aurkibidea|web-orriaren zatiak|sinadurak|aipatutako erantzunak|irudi-markak|transkribatzailearen oharrak|letra-apaingarriak|«jarraituko du» lerroak|egilearen oharrak|zatien bigarren kopiak|beste fitxategi batzuk|zerrenden oinak eta lizentziak',
  ],
  et: [
    'Kaas|Tiitelleht|Hoiatused|Loost|Sisukord|Märkused|Raamatust|#. osa|#. peatükk|#. stseen|#. raamat|Algusleheküljed|/|Sari|Keel|Lõpetamata|Lähtefail|Sõnu|Viimati muudetud|Tehtud programmiga|Kodeering|Välja jäetud|ja|ja teisi lugusid|Uus|Muudetud|Tagasi võetud',
    'E-post|Vanusepiirang|Kategooria|Žanr|Fandom|Suhted|Tegelased|Sildid|Spoilerid|Ajajoon|Kokkuvõte|Lahtiütlus|Pühendus|Tagasiside|Levitamine|Seis|Avaldatud|Uuendatud|Kuupäev|Beetalugeja|Tänu|Märkused|Sõnu|Peatükke|Veebiaadress|Väljakutse|Kirjastus|Õigused',
    'korduvad päised|lehekülje osad|trükitud sisukord|veebilehe osad|allkirjad|tsiteeritud vastused|pildimärgid|ümberkirjutaja märkused|tähekaunistused|„järgneb“-read|autori märkused|osade teised eksemplarid|muud failid|listide jalused ja litsentsid',
  ],
  lv: [
    'Vāks|Titullapa|Brīdinājumi|Par šo stāstu|Saturs|Piezīmes|Par šo grāmatu|#. daļa|#. nodaļa|#. aina|#. grāmata|Ievadlapas|no|Sērija|Valoda|Nepabeigts|Avota fails|Vārdi|Pēdējā izmaiņa|Izveidots ar|Kodējums|Izlaists|un|un citi stāsti|Jauns|Pārstrādāts|Atsaukts',
    'E-pasts|Vecuma ierobežojums|Kategorija|Žanrs|Fandoms|Attiecības|Tēli|Birkas|Spoileri|Laika līnija|Kopsavilkums|Atruna|Veltījums|Atsauksmes|Izplatīšana|Statuss|Publicēts|Atjaunots|Datums|Beta lasītājs|Pateicības|Piezīmes|Vārdi|Nodaļas|Tīmekļa adrese|Izaicinājums|Izdevējs|Tiesības',
    'atkārtotas galvenes|lapas daļas|drukāts satura rādītājs|tīmekļa lapas daļas|paraksti|citētas atbildes|attēlu zīmes|pārrakstītāja piezīmes|burtu rotājumi|rindas “turpinājums sekos”|autora piezīmes|daļu otrie eksemplāri|citi faili|sarakstu kājenes un licences',
  ],
  lt: [
    'Viršelis|Antraštinis puslapis|Įspėjimai|Apie šią istoriją|Turinys|Pastabos|Apie šią knygą|# dalis|# skyrius|# scena|# knyga|Pradiniai puslapiai|iš|Serija|Kalba|Nebaigta|Šaltinio failas|Žodžiai|Paskutinis pakeitimas|Sukurta naudojant|Koduotė|Praleista|ir|ir kitos istorijos|Nauja|Pataisyta|Atšaukta',
    'El. paštas|Amžiaus riba|Kategorija|Žanras|Fandomas|Santykiai|Veikėjai|Žymos|Spoileriai|Laiko juosta|Santrauka|Pastaba dėl teisių|Dedikacija|Atsiliepimai|Platinimas|Būsena|Paskelbta|Atnaujinta|Data|Beta skaitytojas|Padėkos|Pastabos|Žodžiai|Skyriai|Interneto adresas|Iššūkis|Leidykla|Teisės',
    'pasikartojančios antraštės|puslapio dalys|spausdintas turinys|tinklalapio dalys|parašai|cituoti atsakymai|iliustracijų žymos|perrašytojo pastabos|raidžių puošmenos|eilutės „bus daugiau“|autoriaus pastabos|antri dalių egzemplioriai|kiti failai|konferencijų poraštės ir licencijos',
  ],
  id: [
    'Sampul|Halaman judul|Peringatan|Tentang cerita ini|Daftar isi|Catatan|Tentang buku ini|Bagian|Bab|Adegan|Buku|Halaman awal|dari|Seri|Bahasa|Belum selesai|Berkas sumber|Kata|Perubahan terakhir|Dibuat dengan|Pengodean|Dihilangkan|dan|dan cerita lainnya|Baru|Direvisi|Ditarik',
    'Surel|Batas usia|Kategori|Genre|Fandom|Hubungan|Tokoh|Tag|Spoiler|Linimasa|Ringkasan|Penafian|Persembahan|Tanggapan|Penyebaran|Status|Diterbitkan|Diperbarui|Tanggal|Pembaca beta|Terima kasih|Catatan|Kata|Bab|Alamat web|Tantangan|Penerbit|Hak cipta',
    'kepala berulang|unsur halaman|daftar isi tercetak|unsur halaman web|tanda tangan|balasan yang dikutip|tanda ilustrasi|catatan penyalin|hiasan huruf|baris “bersambung”|catatan penulis|salinan kedua bagian|berkas lain|kaki milis dan lisensi',
  ],
  vi: [
    'Bìa|Trang tên sách|Cảnh báo|Về truyện này|Mục lục|Ghi chú|Về cuốn sách này|Phần|Chương|Cảnh|Quyển|Trang đầu|trên|Bộ truyện|Ngôn ngữ|Chưa hoàn|Tệp nguồn|Số từ|Thay đổi lần cuối|Tạo bằng|Bảng mã|Đã lược bỏ|và|và các truyện khác|Mới|Đã sửa|Đã gỡ',
    'Thư điện tử|Phân loại tuổi|Hạng mục|Thể loại|Fandom|Quan hệ|Nhân vật|Thẻ|Tiết lộ nội dung|Dòng thời gian|Tóm tắt|Tuyên bố|Lời đề tặng|Phản hồi|Phân phối|Tình trạng|Đăng ngày|Cập nhật|Ngày|Người đọc thử|Lời cảm ơn|Ghi chú|Số từ|Số chương|Địa chỉ web|Thử thách|Nhà xuất bản|Bản quyền',
    'đầu trang lặp lại|phần của trang|mục lục in|phần của trang web|chữ ký|thư trả lời được trích|dấu minh họa|ghi chú của người chép|trang trí bằng chữ|dòng “còn tiếp”|ghi chú của tác giả|bản sao thứ hai của các phần|tệp khác|chân thư danh sách và giấy phép',
  ],
  ja: [
    '表紙|扉|注意|この物語について|目次|注|この本について|第#部|第#章|第#場|第#巻|前付|／|シリーズ|言語|未完|元のファイル|語数|最終更新|作成ソフト|文字コード|省いたもの|と|ほか|新着|改稿|削除済',
    'メール|対象年齢|分類|ジャンル|原作|関係|登場人物|タグ|ネタバレ|時系列|あらすじ|免責事項|献辞|感想|転載|状態|公開日|更新日|日付|校閲|謝辞|注|語数|章数|ウェブアドレス|企画|出版社|権利',
    '繰り返しの見出し|ページの飾り|印刷された目次|ウェブページの部品|署名|引用された返信|挿絵の印|転記者の注|文字の飾り|「つづく」の行|作者の注|重複した部分|その他のファイル|メーリングリストの末尾とライセンス',
  ],
  zh: [
    '封面|书名页|警告|关于这个故事|目录|注释|关于本书|第#部|第#章|第#场|第#卷|前置页|／|系列|语言|未完结|源文件|字数|最后修改|制作工具|编码|略去|和|等|新|修订|已撤下',
    '电子邮件|分级|类别|体裁|原作|关系|人物|标签|剧透|时间线|简介|免责声明|献词|反馈|转载|状态|发布|更新|日期|校对|致谢|注释|字数|章节|网址|活动|出版社|版权',
    '重复的页眉|页面部件|印刷目录|网页部件|签名|引用的回复|插图标记|抄录者注|字母装饰|“未完待续”行|作者的话|重复的部分|其他文件|邮件列表页脚和许可',
  ],
  'zh-hant': [
    '封面|書名頁|警告|關於這個故事|目錄|註釋|關於本書|第#部|第#章|第#場|第#卷|前置頁|／|系列|語言|未完結|原始檔案|字數|最後修改|製作工具|編碼|略去|和|等|新|修訂|已撤下',
    '電子郵件|分級|類別|體裁|原作|關係|人物|標籤|劇透|時間線|簡介|免責聲明|獻詞|回饋|轉載|狀態|發布|更新|日期|校對|致謝|註釋|字數|章節|網址|活動|出版社|版權',
    '重複的頁首|頁面部件|印刷目錄|網頁部件|簽名|引用的回覆|插圖標記|抄錄者註|字母裝飾|「未完待續」行|作者的話|重複的部分|其他檔案|郵件列表頁尾和授權',
  ],
  ko: [
    '표지|속표지|주의|이 이야기에 대하여|차례|주석|이 책에 대하여|제#부|제#장|제#장면|제#권|앞부분|/|시리즈|언어|미완결|원본 파일|단어 수|마지막 수정|만든 프로그램|문자 인코딩|뺀 것|와|외|새 글|수정됨|내려짐',
    '전자 우편|등급|분류|장르|원작|관계|등장인물|태그|스포일러|시간대|줄거리|면책 조항|헌사|감상|배포|상태|게시일|갱신일|날짜|교열|감사의 말|주석|단어 수|장 수|웹 주소|기획|출판사|권리',
    '되풀이된 머리글|쪽의 요소|인쇄된 차례|웹 페이지의 요소|서명|인용된 답장|삽화 표시|옮긴이의 주|글자 장식|‘계속’ 줄|작가의 말|겹친 부분|다른 파일|메일링 리스트 꼬리말과 라이선스',
  ],
  ar: [
    'الغلاف|صفحة العنوان|تحذيرات|عن هذه القصة|المحتويات|ملاحظات|عن هذا الكتاب|الجزء|الفصل|المشهد|الكتاب|الصفحات الأولى|من|السلسلة|اللغة|غير مكتملة|الملف الأصلي|عدد الكلمات|آخر تعديل|أُعدّ ببرنامج|الترميز|ما حُذف|و|وقصص أخرى|جديد|منقح|مسحوب',
    'البريد الإلكتروني|التصنيف العمري|الفئة|النوع|عالم القصة|العلاقات|الشخصيات|الوسوم|كشف الأحداث|الخط الزمني|الملخص|إخلاء المسؤولية|الإهداء|التعليقات|التوزيع|الحالة|تاريخ النشر|آخر تحديث|التاريخ|المراجع|شكر|ملاحظات|عدد الكلمات|عدد الفصول|عنوان الويب|التحدي|الناشر|الحقوق',
    'رؤوس مكررة|عناصر الصفحة|محتويات مطبوعة|عناصر صفحة الويب|توقيعات|ردود مقتبسة|علامات الصور|ملاحظات الناسخ|زخارف من حروف|أسطر «يتبع»|ملاحظات المؤلف|نسخ ثانية من الأجزاء|ملفات أخرى|تذييلات القوائم البريدية والتراخيص',
  ],
  he: [
    'כריכה|עמוד השער|אזהרות|על הסיפור|תוכן העניינים|הערות|על הספר|חלק|פרק|סצנה|ספר|עמודי פתיחה|מתוך|סדרה|שפה|לא גמור|קובץ המקור|מילים|שינוי אחרון|נוצר באמצעות|קידוד|הושמט|וגם|וסיפורים נוספים|חדש|מתוקן|הוסר',
    'דוא״ל|דירוג גיל|קטגוריה|סוגה|פאנדום|יחסים|דמויות|תגיות|ספוילרים|ציר זמן|תקציר|הסתייגות|הקדשה|תגובות|הפצה|מצב|פורסם|עודכן|תאריך|קריאת בטא|תודות|הערות|מילים|פרקים|כתובת אתר|אתגר|הוצאה לאור|זכויות',
    'כותרות חוזרות|רכיבי עמוד|תוכן עניינים מודפס|רכיבי דף אינטרנט|חתימות|תשובות מצוטטות|סימני איור|הערות המעתיק|עיטורי אותיות|שורות „המשך יבוא”|הערות המחבר|עותקים שניים של חלקים|קבצים אחרים|תחתיות של רשימות תפוצה ורישיונות',
  ],
  fa: [
    'جلد|صفحهٔ عنوان|هشدارها|دربارهٔ این داستان|فهرست|یادداشت‌ها|دربارهٔ این کتاب|بخش|فصل|صحنه|کتاب|صفحه‌های آغازین|از|مجموعه|زبان|ناتمام|پروندهٔ اصلی|شمار واژه‌ها|آخرین تغییر|ساخته‌شده با|کدگذاری|کنار گذاشته‌شده|و|و داستان‌های دیگر|تازه|بازنگری‌شده|برداشته‌شده',
    'رایانامه|رده‌بندی سنی|دسته|گونه|دنیای داستان|رابطه‌ها|شخصیت‌ها|برچسب‌ها|لو رفتن داستان|خط زمانی|خلاصه|سلب مسئولیت|تقدیم|نظرها|پخش|وضعیت|منتشرشده|به‌روزشده|تاریخ|ویراستار|سپاس‌گزاری|یادداشت‌ها|شمار واژه‌ها|شمار فصل‌ها|نشانی وب|چالش|ناشر|حقوق',
    'سرآیندهای تکراری|اجزای صفحه|فهرست چاپی|اجزای صفحهٔ وب|امضاها|پاسخ‌های نقل‌شده|نشانه‌های تصویر|یادداشت‌های رونویس‌گر|آرایه‌های حرفی|سطرهای «ادامه دارد»|یادداشت‌های نویسنده|نسخه‌های دوم بخش‌ها|پرونده‌های دیگر|پانویس‌های فهرست‌های پستی و مجوزها',
  ],
  hi: [
    'आवरण|शीर्षक पृष्ठ|चेतावनियाँ|इस कहानी के बारे में|विषय-सूची|टिप्पणियाँ|इस पुस्तक के बारे में|भाग|अध्याय|दृश्य|पुस्तक|आरंभिक पृष्ठ|में से|शृंखला|भाषा|अधूरी|मूल फ़ाइल|शब्द|अंतिम बदलाव|निर्माण प्रोग्राम|एन्कोडिंग|छोड़ा गया|और|और अन्य कहानियाँ|नया|संशोधित|हटाया गया',
    'ई-मेल|आयु वर्ग|श्रेणी|विधा|फ़ैन्डम|संबंध|पात्र|टैग|स्पॉइलर|समयरेखा|सारांश|अस्वीकरण|समर्पण|प्रतिक्रिया|वितरण|स्थिति|प्रकाशित|अद्यतन|दिनांक|बीटा पाठक|आभार|टिप्पणियाँ|शब्द|अध्याय|वेब पता|चुनौती|प्रकाशक|अधिकार',
    'दोहराए गए शीर्ष|पृष्ठ के अंग|छपी विषय-सूची|वेब पृष्ठ के अंग|हस्ताक्षर|उद्धृत उत्तर|चित्र के निशान|लिप्यंतरकार की टिप्पणियाँ|अक्षरों की सजावट|“क्रमशः” पंक्तियाँ|लेखक की टिप्पणियाँ|भागों की दूसरी प्रतियाँ|अन्य फ़ाइलें|डाक-सूची के पाद और लाइसेंस',
  ],
  th: [
    'ปก|หน้าชื่อเรื่อง|คำเตือน|เกี่ยวกับเรื่องนี้|สารบัญ|หมายเหตุ|เกี่ยวกับหนังสือเล่มนี้|ภาค|บทที่|ฉาก|เล่ม|ส่วนต้น|จาก|ชุด|ภาษา|ยังไม่จบ|ไฟล์ต้นฉบับ|จำนวนคำ|แก้ไขล่าสุด|สร้างด้วย|การเข้ารหัส|ที่ตัดออก|และ|และเรื่องอื่น ๆ|ใหม่|แก้ไขแล้ว|ถูกถอดออก',
    'อีเมล|เรตติ้ง|หมวด|แนว|แฟนดอม|ความสัมพันธ์|ตัวละคร|แท็ก|สปอยล์|ลำดับเวลา|เรื่องย่อ|ข้อสงวนสิทธิ์|คำอุทิศ|ความเห็น|การเผยแพร่|สถานะ|เผยแพร่|ปรับปรุง|วันที่|ผู้อ่านทาน|ขอบคุณ|หมายเหตุ|จำนวนคำ|จำนวนบท|ที่อยู่เว็บ|กิจกรรม|สำนักพิมพ์|ลิขสิทธิ์',
    'หัวกระดาษซ้ำ|ส่วนประกอบหน้า|สารบัญพิมพ์|ส่วนประกอบหน้าเว็บ|ลายเซ็น|คำตอบที่อ้างถึง|เครื่องหมายภาพ|หมายเหตุผู้คัดลอก|ลายตัวอักษร|บรรทัด “โปรดติดตามตอนต่อไป”|หมายเหตุผู้เขียน|สำเนาซ้ำของภาค|ไฟล์อื่น|ท้ายจดหมายของรายชื่อเมลและสัญญาอนุญาต',
  ],
  eo: [
    'Kovrilo|Titolpaĝo|Avertoj|Pri ĉi tiu rakonto|Enhavo|Notoj|Pri ĉi tiu libro|Parto|Ĉapitro|Sceno|Libro|Enkondukaj paĝoj|el|Serio|Lingvo|Nefinita|Fontodosiero|Vortoj|Laste ŝanĝita|Farita per|Kodoprezento|Ellasitaj|kaj|kaj aliaj rakontoj|Nova|Reviziita|Retirita',
    'Retpoŝto|Aĝlimo|Kategorio|Ĝenro|Fandomo|Rilatoj|Roluloj|Etikedoj|Spojloj|Templinio|Resumo|Malgarantio|Dediĉo|Komentoj|Disvastigo|Stato|Publikigita|Ĝisdatigita|Dato|Provleganto|Dankoj|Notoj|Vortoj|Ĉapitroj|Retadreso|Defio|Eldonejo|Rajtoj',
    'ripetitaj kapoj|paĝpartoj|presita enhavo|partoj de retpaĝo|subskriboj|cititaj respondoj|bildomarkoj|notoj de la transskribinto|literornamoj|linioj «daŭrigota»|notoj de la aŭtoro|duaj ekzempleroj de partoj|aliaj dosieroj|piedoj de dissendolistoj kaj permesiloj',
  ],
};

# Что говорят читающие программы о файле, который прочитан не так, как записан, и что не так с хронологией.

# Тексты.
text-bytes = Ожидался текст в UTF-8, найдена { $count } ошибочная последовательность, первая на байте { $byte }; каждая заменена на U+FFFD.
text-bytes-many = { $count ->
    [one] Ожидался текст в UTF-8, найдена { $count } ошибочная последовательность, первая на байте { $byte }; каждая заменена на U+FFFD.
    [few] Ожидался текст в UTF-8, найдены { $count } ошибочные последовательности, первая на байте { $byte }; каждая заменена на U+FFFD.
   *[many] Ожидался текст в UTF-8, найдено { $count } ошибочных последовательностей, первая на байте { $byte }; каждая заменена на U+FFFD.
}
text-empty = Ожидался текст, найден пустой документ.
text-nul = Ожидался текст, найдены символы NUL.
text-hint-archive = Это архив или документ Office; сначала сохраните его текст в UTF-8.
text-hint-binary = Файл похож на двоичный; выберите текстовый.
text-hint-check = Проверьте, тот ли это файл.
text-hint-nul = Если это двоичный файл или UTF-16, сначала сохраните его как текст в UTF-8.
text-hint-pdf = Это PDF; сначала сохраните его текст в UTF-8.
text-hint-utf-16 = Файл похож на UTF-16; сохраните его в UTF-8.
text-hint-wrong = Если текст выглядит неверно, сохраните файл в UTF-8.
encoding = Текст записан в { $encoding }, что видно { $how }; он переведён в Юникод.
encoding-damaged = Текст записан в { $encoding }, что видно { $how }; он переведён в Юникод, а то, что не подошло ни к одной букве, заменено на U+FFFD.
encoding-hint = Если он выглядит неверно, сохраните файл в UTF-8 и прочитайте снова.
encoding-how-label = из того, что он сам о себе говорит
encoding-how-look = по его виду
encoding-how-mark = по метке порядка байтов

# Документы.
archive-left-out = Файл архива пропущен: { $why }.
archive-hint = Остальные файлы прочитаны.
docx-headings = Заголовков может не хватать: { $why }.
docx-hint = Сохраните документ снова.
docx-notes = Не хватает примечаний: { $why }.
docx-part = Часть не прочитана: { $why }.
epub-chapter = Глава не прочитана: { $why }.
epub-hint = Скачайте книгу снова.
html-deep = Ожидались элементы не глубже { $most } других, найдены более глубокие; они прочитаны, как если бы стояли рядом.
html-hint = Если чего-то не хватает, сохраните страницу заново из браузера.
pdf-damaged = Ожидался целый PDF, найден повреждённый; его части найдены поиском, и некоторых может не хватать.
pdf-hint = Сохраните или скачайте файл снова.
pdf-hint-recognition = Распознайте текст файла (OCR) или дайте его в другом виде.
pdf-mute = Не прочитаны буквы страниц { $pages }: шрифты там не говорят, какие буквы рисуют.
pdf-page = страница { $page } ({ $why })
pdf-pages = Не прочитано страниц: { $count } из { $total }, первая — { $first }.
attached-left-out = Вложенный файл пропущен: { $why }.
attached-hint = Само письмо прочитано.
mail-unread = Письмо не прочитано: { $why }.
mail-hint = Остальные письма прочитаны.
mail-deep = Пропущены письма, вложенные глубже чем в { $most } других ({ $count }).
mail-deep-hint = Сохраните их и дайте отдельно.
wiki-hint = Если их слова важны, впишите их или дайте страницу как HTML.
wiki-templates = Пропущены шаблоны со словами, которых Annals не знает: { $names }.

# Строки и записи хронологий.
at-line = строка { $line }
event-link = ожидалась ссылка http или https, найдена другая
event-left-out = Пропущено.
event-no-date = ожидалась дата, её нет
event-no-date-hint = Дайте событию дату; оно пропущено.
event-no-title = ожидался заголовок, его нет
event-no-title-hint = Напишите, что произошло; событие пропущено.
event-no-words = ожидалась дата в EDTF или словами, найдено { $found }
event-no-words-hint = Напишите 1991-10-26, 1991-10 или 1991.
event-no-object = ожидался объект с ключами date и title, найдено другое значение
event-more = { $count ->
    [one] ещё в { $count } записи что-то не так
   *[many] ещё в { $count } записях что-то не так
}
event-more-hint = Исправьте первые.
calendar-end = ожидалось END:VEVENT, найден конец файла
calendar-end-hint = Скачайте календарь снова.
calendar-property = ожидалось ИМЯ:значение, найдено другое
calendar-repeats = событие повторяется, взят первый раз
calendar-repeats-hint = Запишите каждый раз отдельным событием.
markwhen-words = ожидались дата, двоеточие и что произошло, найдены другие слова
markwhen-words-hint = Они пропущены.
markdown-words = ожидался пункт с датой и тем, что произошло, найдены другие слова
table-bytes = ожидалось UTF-8, найдены другие байты; они заменены
table-bytes-hint = Сохраните файл в UTF-8.
table-cells = ожидалось ячеек: { $expected }, найдено: { $found }
table-cells-hint = Заключите ячейку с запятой в кавычки.
table-date-hint = Исправьте дату в файле; строка пропущена.
table-id = ожидался собственный id, снова найден «{ $id }»
table-id-hint = Строка получает другой id; дайте каждой свой.
table-kind = ожидался вид из списка, найден «{ $kind }», здесь и, возможно, в следующих строках
table-kind-hint = Такие события прочитаны с видом other; список видов — в описании формата annals/1.
table-more = { $count ->
    [one] ещё в { $count } строке что-то не так
   *[many] ещё в { $count } строках что-то не так
}
table-open = ожидалась закрывающая кавычка, найден конец файла
table-open-hint = Закройте её: строки отсюда и до конца прочитаны как одна ячейка.
table-title = ожидался заголовок, найдена пустая ячейка
table-title-hint = Напишите, что произошло; строка пропущена.
check-document = ожидался id документа, найдено { $id }
check-document-hint = Добавьте его в documents или исправьте id.
check-event = ожидался id события, найдено { $id }
check-event-hint = Исправьте id или уберите его.
check-more = { $count ->
    [one] ещё { $count } противоречие в файле
    [few] ещё { $count } противоречия в файле
   *[many] ещё { $count } противоречий в файле
}
check-organization = ожидался id организации, найдено { $id }
check-organization-hint = Добавьте её в organizations или исправьте id.
check-position = ожидалась цитата с { $start } по { $end }, найдена цитата длиной { $length }
check-position-hint = Считайте места в символах Юникода, не включая конец.
check-twice = ожидался отдельный id для каждого, { $id } найден дважды
check-twice-hint = Дайте каждому свой id.
check-words = в тексте с { $start } по { $end } другие слова
check-words-hint = Извлеките хронологию из этого текста снова.

# Даты в EDTF.
date-wrong = ожидалось: { $expected }; найдено: { $found }; { $advice }
date-expected = дата в EDTF
date-expected-any = дата
date-expected-beside = дата рядом с ..
date-expected-day = день, который есть в календаре
date-expected-interval = промежуток, который кончается после начала
date-expected-one = одна / между двумя датами
date-expected-one-end = дата хотя бы на одном конце промежутка
date-expected-outside = открытый конец с краю перечня
date-expected-range = промежуток, который кончается после начала
date-expected-set = перечень, который кончается на { $close }
date-expected-time = день и время дня
date-found-nothing = ничего
date-advice = напишите 2011, 2011-03, 2011-03-07, 199X, 1990~, 1998/2007 или [1998,1999]
date-advice-any = напишите дату, например 2011-03-07, или уберите её
date-advice-beside = напишите a.., ..b или a..b
date-advice-century = век напишите как { $text }, год — четырьмя цифрами
date-advice-close = закройте скобку
date-advice-day = проверьте месяц (01–12) и день этого месяца
date-advice-decade = десятилетие напишите как { $text }, год — четырьмя цифрами
date-advice-digits = напишите X вместо каждой неизвестной цифры
date-advice-earlier = напишите сначала более раннюю дату
date-advice-four = напишите год четырьмя цифрами
date-advice-hyphens = напишите день с дефисами: 2011-03-07
date-advice-long = год длиннее четырёх цифр напишите как { $text }
date-advice-one = напишите начало и конец: 1998/2007
date-advice-one-end = напишите, с каких или до каких пор: 1998/.. или ../2007
date-advice-order = напишите год, месяц и день с дефисами в этом порядке: 2011-03-07
date-advice-outside = поставьте ..b первым, а a.. последним
date-advice-space = уберите пробел вокруг неё
date-advice-such = напишите дату, например 2011-03-07
date-advice-time = напишите 2004-01-01T10:10:10, с Z или +05:30 для часового пояса
date-advice-zero = нулевой год — 0000, без знака

# JSON.
json-missing = нет ключа `{ $name }`
json-duplicate = ключ `{ $name }` стоит дважды
json-type = найдено значение не того рода: { $found }, ожидалось: { $expected }
json-value = найдено негодное значение: { $found }, ожидалось: { $expected }
json-variant = найдено `{ $found }`, ожидалось одно из { $list }
json-end-list = конец файла внутри списка
json-end-object = конец файла внутри объекта
json-end-string = конец файла внутри строки
json-end-value = конец файла вместо значения
json-colon = ожидалось `:`
json-comma = ожидалось `,` или `{ $close }`
json-any = ожидалось значение
json-word = ожидалось true, false или null
json-quote = ожидалась `"`
json-escape = неверная последовательность после \
json-number = неверное число
json-range = число слишком велико
json-code-point = неверный символ Юникода
json-control = управляющий символ (\u0000-\u001F) внутри строки
json-key = ключ должен быть строкой
json-trailing-comma = лишняя запятая
json-trailing = лишние знаки после конца
json-hex = обрыв шестнадцатеричной последовательности
json-surrogate = половина суррогатной пары
json-deep = слишком глубоко вложено
json-a-string = строка { $value }
json-a-boolean = `{ $value }`
json-an-integer = целое число { $value }
json-a-number = число { $value }
json-a-list = список
json-an-object = объект
json-null = null
json-wanted-boolean = true или false
json-wanted-date = дата в EDTF, например "2011-03-07"
json-wanted-list = список
json-wanted-object = объект
json-wanted-string = строка
json-wanted-struct = объект ({ $name })
json-wanted-struct-of = объект ({ $name }, значений: { $count })
json-wanted-number = целое число
json-wanted-number-32 = целое число
json-wanted-number-64 = целое число

# Почему хронология не прочитана, по коду причины: что ожидалось, что найдено, что делать.

broken-chronology = { $code ->
    [binary] ожидалась хронология, найдены двоичные данные: дайте файл JSON вида annals/1 или файл CSV
    [cut] { $detail }: файл обрывается раньше времени; сохраните или скачайте его снова
    [empty] ожидалась хронология, найден пустой файл: дайте файл JSON вида annals/1 или файл CSV
    [invalid] { $detail }: исправьте его здесь
    [missing] { $detail }: добавьте его здесь
    [no-csv] ожидался файл CSV, найдено то, что прочитать нельзя ({ $detail }): сохраните его как CSV снова
    [no-format] ожидалось "annals/1", найдено "{ $detail }": файл — не хронология; если всё же она, впишите "format": "annals/1"
    [no-json] { $detail }: это не JSON; поищите здесь пропущенную запятую, кавычку или скобку
    [no-list] ожидалась хронология (annals/1, TimelineJS, schema.org JSON-LD, Web Annotations или список событий), найден объект без списка событий: дайте что-нибудь из этого
    [no-table] ожидалась строка заголовков со столбцами date и title, найдено "{ $detail }": впишите в первую строку date,title,kind,organization или дайте файл JSON вида annals/1
    [single] ожидалась хронология (annals/1, TimelineJS, schema.org JSON-LD, Web Annotations или список событий), найдено одно значение: дайте что-нибудь из этого
    [utf-16] ожидалась хронология, найден текст в UTF-16: сохраните файл в UTF-8
    [variant] { $detail }: выберите одно из названных
    [version] ожидалось "annals/1", найдено "{ $detail }": файл другой версии Annals; откройте его в той версии
   *[value] { $detail }
}
# Вид файла известен, но пригодных событий в нём нет.
eventless-chronology = ожидался { $form ->
    [annotations] файл аннотаций
    [calendar] календарь
    [json-ld] файл JSON-LD
    [list] список JSON
    [markdown] файл Markdown
    [markwhen] файл Markwhen
    [sheet] лист TimelineJS
   *[timelinejs] файл TimelineJS
} с событиями, найдено { $some ->
    [none] ни одного
   *[some] ни одного пригодного ({ $detail })
}: проверьте, тот ли это файл
chronology-line = строка { $line }, знак { $column }
chronology-path = место { $path }

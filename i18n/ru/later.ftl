# Words of the interface that the first picture does not need, Russian: of sheets, of the editor, of what went wrong.
# They come with the second half of the program (build/split.mjs). Every message has its counterpart in the other
# language with the same variables.

## Вывод и ссылки

export-data-title = Хронология файлом
export-project = Проект Annals, с текстами и правками
export-nothing-lost = Ничего не теряется.
export-lost = В нём не будет: { $what }.
export-save = Сохранить
export-save-as = Сохранить как { $format }
drawing = Рисуем…
saved = Сохранено: { $name }
no-picture = Браузер не может сделать рисунок в { $size } пикселей. Выберите меньший масштаб или SVG.
link-copied = Ссылка скопирована.
frame-copied = Код скопирован.
no-clipboard = Браузер не даёт этой странице буфер обмена. Скопируйте ссылку из адресной строки.

## Чтение

browser-projects = Проекты в этом браузере
lost-project = Проект
lost-project-hint = его больше нет в этом браузере. Откройте другой.
remarked-count = Замечания к { $count } { $count ->
    [one] файлу
   *[many] файлам
}
more-remarks = и ещё { NUMBER($count) }

## Виды

no-rows = Ни одно событие не проходит фильтры.
no-texts = Текстов этой хронологии в файле нет.
sentences-plain = Предложения без даты
mentions-short = Даты, которые не события
mention-why = { $reason ->
    [an-anniversary-looks-back-at-it] о ней вспоминают в годовщину
    [it-is-part-of-a-title] часть заглавия
    [it-is-part-of-a-name] часть названия
    [it-is-only-planned] только запланировано
    [it-is-only-supposed] только предположение
    [it-lies-in-the-future-of-the-text] в будущем для текста
    [it-is-a-term-that-was-set] назначенный срок
    [it-stands-in-a-heading] стоит в заголовке
    [it-is-the-dateline-of-the-text] дата написания
   *[other] не событие
}
mention-add = Сделать событием

## Lanes and axis

more-lanes = и ещё { NUMBER($count) }: перетащите названия на рисунке
move-up = Выше: { $name }
move-down = Ниже: { $name }
collapsed = { $name }: свёрнуто
expanded = { $name }: развёрнуто
all-collapsed = Все дорожки свёрнуты
all-expanded = Все дорожки развёрнуты
moved = { $name }: ряд { NUMBER($row) } из { NUMBER($count) }
lanes-reset = Дорожки в своём порядке, развёрнуты
no-folds = Долгих пустых промежутков нет
unfolded = Ничего не свёрнуто

## Одно событие

why-stated = Дата { $date }: прямо названа словами «{ $words }».
why-counted = Дата { $date }: «{ $words }» отсчитано от «{ $from }» выше в тексте.
why-completed = Дата { $date }: недостающее в «{ $words }» взято из «{ $from }».
why-document = Дата { $date }: «{ $words }» отсчитано от дня документа.
why-around = Дата { $date }: «{ $words }» понято по соседним датам.
why-heading = Дата взята из заголовка над текстом.
why-verb = Вид «{ $kind }»: так говорит глагол «{ $word }».
why-noun = Вид «{ $kind }»: так говорит существительное «{ $word }».
why-field = Вид «{ $kind }»: так говорит поле «{ $word }».
why-nothing = Вид «{ $kind }»: ни одно слово не говорит больше.
why-rule = { $rule ->
    [life] Даты в скобках после имени человека — годы его жизни.
    [existence] Даты в скобках после названия — годы существования.
    [bracketed-work] Вид «Публикация»: дата стоит в скобках после произведения.
    [office-before] Вид «Членство»: так говорит должность перед именами.
    [list-of-members] Вид «Членство»: так говорит заголовок списка.
    [said-to-exist] Вид «Другое»: слова говорят, что это существовало.
    [dated-field] Вид тот же, что у поля, которое датировано этим.
    [columns] О дате говорят названия столбцов таблицы.
   *[list-of-honours] Вид «Награда»: так говорит заголовок списка.
}
why-merged = Отрывков об одном событии: { NUMBER($count) }. Их даты не спорят друг с другом, они об одном ({ $who }) или называют одно и то же и, пусть другими словами, говорят об одном. Берётся самая точная дата.
why-same-actors = те же участники

## Что приносят, хранят и исправляют

copy-begun = Ваши исправления хранятся в этом браузере, в вашей собственной копии. Здесь этот адрес открывает её; для других всё остаётся как опубликовано.
copy-shown = Это ваша копия с вашими исправлениями. «Проект › Снова открыть оригинал» покажет опубликованное.
storage-full = хранилище браузера заполнено. Сохраните проект в файл или удалите другие проекты.
storage-forbidden = это окно ничего не хранит, как приватные окна. Сохраните проект в файл, прежде чем закрыть его.
storage-newer = здесь уже открывали более новую версию этой страницы. Перезагрузите страницу.
storage-older = в другой вкладке открыта прежняя версия этой страницы. Закройте её и попробуйте снова.
storage-failed = хранилище браузера отказало ({ $message }). Сохраните проект в файл.
damaged-record = запись повреждена и пропущена; добавьте файл снова
damaged-corrections = список исправлений проекта повреждён и пропущен; все документы на месте
copy-title = { $title } (копия)
no-workers = ожидался браузер с Web Workers, найден браузер без них: обновите его
worker-died = браузер остановил программу, читавшую этот файл; он пропущен, остальные читаются дальше. Если файл очень велик, разделите его на части.
import-progress = Импорт
import-files = Файлы импорта
no-import = Ничего не читается.
failed-files = { $count ->
    [one] Не прочитан { $count } файл
    [few] Не прочитаны { $count } файла
   *[many] Не прочитано { $count } файлов
}
remarked-files = Прочитаны не так, как есть
file-waiting = Ждёт
file-reading = Читается…
file-stopped = Остановлено
leave-out = Пропустить
leave-file-out = Пропустить { $name }
dismiss = Убрать
dismiss-file = Убрать сообщение о файле { $name }
dismiss-done = Очистить список
stopped = Остановлено. Прочитанное осталось.
not-yours = Эти документы приложены к странице. Исправьте что-нибудь или добавьте документ — и начнётся ваш проект.
document-title = Заглавие
written-on = Написан
finished-file = Готовая хронология: её даты остаются такими, как в файле.
replaced = Прочитано вместо файла с тем же именем: { $name }
remove-file = Убрать { $name }
remove = Убрать
no-corrections = Пока ничего не исправлено. Выберите событие и нажмите E.
orphan = Не действует: этих слов больше нет. Исправление ждёт их.
withdraw = Отозвать
changed-to = Изменено: { $words }
rejected = Не событие
checked = Проверено
split-off = Отделено
merged = Объединено с другим событием
tie-said = Связь: { $from } — { $kind } — { $to }
unknown-correction = Из другой версии программы
or-address = Или адрес на этом сайте
duplicate-project = Копировать { $name }
delete-project = Удалить { $name }
duplicate = Копировать
delete = Удалить
no-projects = Проектов пока нет. Всё, что вы добавите, хранится здесь, на этой машине.
deleted = Удалён: { $name }
bring-back = Вернуть его
leave-unsaved = Сделанное в этом проекте не сохранено: { $reason } Оставить проект и потерять несохранённое?
project-in-use = проект открыт в другой вкладке. Сначала закройте его там.
project-gone = проекта в этом браузере больше нет.
no-date-yet = Пока не дата. Напишите 2011-03-07, 1993-03, 199X, 1990~, 1998/2007 или словами: «март 1993 года».
headline = Заголовок
kind-label = Род
several = Несколько — через ;, первой та, на чьей дорожке событие
date-label = Дата
actors-label = Организации
people-label = Люди
places-label = Места
other-passages = Отрывки о другом событии
split-them = Отделить их
same-as = То же событие, что и
merge = Объединить
tie-drawn = Связь проведена между двумя полосами.
tie-from = От
tie-label = Связь
tie-to = К
add-tie = Добавить связь
is-no-event = Больше не событие. Отмена вернёт его.
words-of = Слова документа «{ $title }», которые о нём говорят
select-words = Выделите слова в тексте или скопируйте их точно.
add-event = Добавить событие
not-done = Ничего не изменено: { $reason }
not-saved = Не сохранено: { $reason }
tie = { $kind ->
    [split] разделилась на
    [merger] слилась в
    [renamed] переименована в
    [predecessor] стала
    [successor] стала
    [joined] вошла в
    [member_of] состоит в
    [section_of] секция
    [affiliated] примыкает к
    [expelled] исключена из
    [walkout] из неё вышла
    [cofounded] участвовала в создании
    [founded] основала
    [dissolution] распущена
   *[cooperation] сотрудничала с
}

## Клавиши и жесты

keys-title = Клавиши и жесты
key-help = { $key ->
    [event] Предыдущее или следующее событие
    [lane] Событие на дорожке выше или ниже
    [zoom] Крупнее или мельче
    [fit] Организации, ещё раз — всё
    [ends] Первое или последнее событие
    [list] К событиям по одному, затем ↑ ↓
    [choose] Выбрать событие в фокусе
    [search] Поиск
    [fold] Свернуть долгие пустые промежутки или развернуть
    [group] Группировать дорожки иначе
    [collapse] Свернуть или развернуть дорожку события
    [move] Переставить дорожку события
    [key] Показать или скрыть условные знаки
    [source] Открыть событие в источнике
    [timeline] Хронология
    [table] Таблица
    [passage] Следующий или предыдущий отрывок документа
    [edit] Исправить событие
    [add] Добавить событие из выделенных слов источника
    [mentions] Показать или скрыть даты источника, которые не события
    [files] Выбрать файлы
    [paste] Прочесть текст из буфера обмена
    [undo] Отменить; с Shift — вернуть
    [document] Предыдущий или следующий документ
    [escape] Закрыть, затем снять выбор
   *[help] Эта памятка
}
hand = { $hand ->
    [wheel] Колесо, щипок
    [drag] Тянуть вбок
    [shift] Тянуть с Shift
    [double] Двойной щелчок
    [cluster] Число в кольце
    [drop] Перетащить файлы
   *[brush] Тянуть рамку внизу
}
hand-help = { $hand ->
    [wheel] Масштаб у указателя
    [drag] Двигаться во времени
    [shift] Приблизить промежуток
    [double] Ближе; с Shift — дальше
    [cluster] Раскрыть то, что слишком тесно
    [drop] Прочесть их
   *[brush] Выбрать промежуток в обзоре
}

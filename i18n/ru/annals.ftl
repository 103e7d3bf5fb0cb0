# Слова интерфейса по-русски. Каждому сообщению отвечает сообщение в ../en/annals.ftl с теми же переменными.

## Верх страницы

view-timeline = Хронология
view-sources = Источники
view-table = Таблица
views = Виды
filter = Фильтр
more = Ещё
actions = Действия
language = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
skip = Пропустить хронологию
close = Закрыть

## Вывод и ссылки

export = Экспорт
export-sight = Рисунок того, что на экране
export-data = Файл для других программ…
export-all = Рисунок со всеми дорожками
print = Печать…
no-print = Браузер не разрешает этой странице печатать. Воспользуйтесь его меню.
share = Поделиться
copy-view = Скопировать ссылку на этот вид
copy-frame = Скопировать код для вставки
copy-link = Копировать ссылку
paper-more = и ещё { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
  }: отфильтруйте и напечатайте снова

## Чтение

reading = Чтение
documents-done = { NUMBER($done) } из { NUMBER($total) } документов
reading-words = Каждое событие с датой станет знаком на одной шкале.
nothing-read = Ничего не удалось прочитать
no-events = Событий с датами нет
no-events-words = В прочитанном нет даты, которая говорила бы о событии. Добавьте другой документ.
no-documents = Документов пока нет
retry = Повторить
failed = { $name }: { $message }
more-failures = (и ещё { NUMBER($count) })
src-unclear = ожидался путь или адрес на этом сайте, найдено «{ $src }». Проверьте написание.
no-answer = сервер не отвечает. Проверьте соединение и повторите.
broken-off = соединение прервалось. Повторите.
other-build = ожидались данные этой версии страницы, найдены данные другой. Перезагрузите страницу.
server-missing = сервер ответил { $status }. Проверьте имя в ссылке.
server-failed = сервер ответил { $status }. Повторите позже.

## Счёт

events = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
passages = { $count ->
    [one] { $count } отрывок
    [few] { $count } отрывка
   *[many] { $count } отрывков
}
documents = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
}
passages-in = { $passages }, { $documents }
passage-of = 1 отрывок: { $document }
shown = показано { NUMBER($count) }
in-view = на экране { NUMBER($count) }, { $span }
rank = { NUMBER($rank) } из { NUMBER($count) }
unranked = не среди показанных ({ NUMBER($count) })
announced = { $date }: { $title }. { $rank }

## Виды

timeline = Хронология
timeline-help = Стрелки ведут от события к событию, плюс и минус меняют масштаб, 0 показывает целое, а ещё раз — и жизни, что начались раньше или кончились позже. Ниже — список всех событий.
event-list = События по дорожкам и датам
pages = Страницы списка
page-before = Назад
page-after = Дальше
page-of = { NUMBER($first) }–{ NUMBER($last) } из { NUMBER($total) }
previous-page = Предыдущие события: { NUMBER($count) }
next-page = Следующие события: { NUMBER($count) }
table = События таблицей
column = { $column ->
    [date] Дата
    [title] Событие
    [kind] Вид
    [organization] Организация
   *[sources] Источники
}
overview = Обзор
span = Видимый промежуток
span-start = Начало видимого промежутка
span-end = Конец видимого промежутка
span-words = { $start } – { $end }
documents-title = Документы
sentences = Предложения
mentions = { $count ->
    [one] { $count } дата не событие
    [few] { $count } даты не события
   *[many] { $count } дат не события
}

## Поиск и фильтры

search = Искать события, людей, цитаты
search-hint = События, люди, цитаты
search-clear = Очистить поиск
results = Найдено
nothing-found = Ничего не найдено. Попробуйте имя, год или слово из предложения.
filters = Фильтры
kinds = Виды событий
precisions = Точность дат
all-organizations = { $count ->
    [1] { $count } организация
    [one] Все { $count } организация
    [few] Все { $count } организации
   *[many] Все { $count } организаций
}
more-filters = Ещё фильтры
chosen = выбрано { NUMBER($count) }
clear = Сбросить
organizations = Организации
dates = Даты
certainty = { $certainty ->
    [stated] Указана в тексте
    [implied] Выведена из контекста
   *[any] Любая дата
}
find-name = Найти по названию
more-entries = и ещё { NUMBER($count) }: ищите по названию
class = { $class ->
    [founding] Основание
    [merger] Слияние, вход, переименование
    [split] Раскол, выход
    [congress] Съезд, выборы
    [press] Печать
    [protest] Протест
    [law] Право, реестр
    [lives] Жизнь, членство
   *[other] Прочее
}
shape = { $shape ->
    [day] День
    [period] Месяц, год
    [lasting] Длится
   *[circa] Около
}

## Lanes and axis

lanes = Дорожки
lanes-hint = Сгруппировать, свернуть и переставить дорожки
lanes-map = Видимые дорожки
group-by = Группировать
grouping = { $grouping ->
    [organization] По организациям
    [kind] По видам
    [place] По местам
    [document] По документам
   *[none] Одна дорожка
}
all-lanes = Все дорожки
collapse = Свернуть
expand = Развернуть
own-order = Свой порядок
from-top = Сверху вниз
lanes-by = Дорожки: { $grouping }, { NUMBER($count) }
no-place = Без места
no-document = Без документа
all-events = Все события
fold = Свернуть долгие пустые промежутки
fold-hint = Свернуть долгие пустые промежутки или развернуть
folds = { $count ->
    [one] Свёрнут { $count } пустой промежуток
    [few] Свёрнуты { $count } пустых промежутка
   *[many] Свёрнуто { $count } пустых промежутков
}
fold-months = { NUMBER($count) } мес.
fold-years = { $count ->
    [one] свёрнут { $count } год
    [few] свёрнуто { $count } года
   *[many] свёрнуто { $count } лет
}
fold-years-short = { NUMBER($count) } г.
fold-millions = { $number } млн лет
fold-billions = { $number } млрд лет

## Одно событие

event = Событие
choose-event = Выберите событие, чтобы прочесть предложения о нём.
previous-event = Предыдущее событие
next-event = Следующее событие
edtf = Расширенный формат даты и времени
sources = Источники
this-document = Этот документ
also-in = также
read-as = из контекста прочитано как { $date }
around = Около этой даты
within-days = { $count ->
    [one] ± { $count } день
    [few] ± { $count } дня
   *[many] ± { $count } дней
}
within-weeks = { $count ->
    [one] ± { $count } неделя
    [few] ± { $count } недели
   *[many] ± { $count } недель
}
within-months = { $count ->
    [one] ± { $count } месяц
    [few] ± { $count } месяца
   *[many] ± { $count } месяцев
}
within-years = { $count ->
    [one] ± { $count } год
    [few] ± { $count } года
   *[many] ± { $count } лет
}
open-now = { $place }, открыт сейчас
full-date = дата полностью
year-inferred = год выведен
why = Почему
contradiction = Две даты ({ $kind }, { $name }): { $first } и { $second }.
contradiction-told = Две даты («{ $name }»): { $first } и { $second }.
open-source = Открыть источник
show-timeline = Показать на шкале
kind = { $kind ->
    [founding] Основание
    [congress] Съезд
    [conference] Конференция
    [merger] Слияние
    [split] Раскол
    [dissolution] Роспуск
    [registration] Регистрация
    [renaming] Переименование
    [election] Выборы
    [publication] Публикация
    [protest] Протест
    [expulsion] Исключение
    [birth] Рождение
    [death] Смерть
    [legal] Право
    [membership] Членство
    [joining] Вступление
    [statement] Заявление
    [award] Награда
   *[other] Прочее
}
fact = { $fact ->
    [from] Из
    [formed] Образовано
    [left] Вышли
    [before] Прежде
    [after] После
    [member] Участник
    [of] Где
    [section] Секция
    [by] Кем
    [expelled] Исключены
    [ended] Прекратило
    [with] Вместе
    [and] И
    [organizations] Организации
    [also] Ещё названы
    [places] Места
   *[people] Люди
}
known = { $known ->
    [approximate] приблизительно
    [uncertain] неточно
    [lasting] длится
    [day] точный день
    [month] в течение месяца
    [season] в течение сезона
    [year] в течение года
    [decade] в течение десятилетия
   *[century] в течение века
}
stated-in = { $count ->
    [1] указана в тексте
    [one] указана в { $count } документе
   *[many] указана в { $count } документах
}
inferred = частично взята из контекста
given-by-hand = указана вручную

## На рисунке

key = Обозначения
key-row = { $row ->
    [day] начало — известный день
    [year] известный год
    [unknown] начало неизвестно
   *[ties] слияние, раскол, вход
}
today = сегодня
founded-by-merger = Создано слиянием
per-year = События по годам и видам
peak = { NUMBER($count) } — { $year } г.
no-organization = Без организации
people = Люди
people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
people-of = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}: { $organization }
born = { $name }, р. { $year }
died = { $name }, ум. { $year }
documents-short = { $count ->
    [one] { $count } док.
    [few] { $count } док.
   *[many] { $count } док.
}

## Что приносят, хранят и исправляют

undo = Отменить
redo = Вернуть
import = Импорт
choose-files = Выбрать файлы
choose-files-words = Текст, Markdown, HTML, вики, Word, ODT, EPUB, PDF, почта, ZIP; об одном событии могут сообщать несколько
choose-folder = Выбрать папку
paste = Вставить текст
paste-words = Статью, главу, страницу заметок
paste-or-address = Вставить текст или адрес
sample = Открыть пример
published = Открыть опубликованное
original = Снова открыть оригинал
sample-words = Приложено к этой странице: { $documents }
drop-here = Перетащите документы сюда
drop-here-words = Каждое событие с датой станет знаком на одной шкале, рядом с предложением, из которого оно взято.
import-details = Подробнее
documents-read = Прочитано документов
stop = Остановить
saving = Сохраняется…
kept = Сохранено
not-kept = Не сохранено
save-file = Сохранить файлом
elsewhere = Открыто в другой вкладке: здесь только чтение
take-over = Править здесь
untitled = Хронология без названия
project = Проект
project-name = Название
documents-panel = Документы
corrections-panel = Исправления
new-project = Новый проект
all-projects = Все проекты

added = Добавлено: { $title }
read = Прочесть
save = Сохранить
cancel = Отмена
ties = Связывает организации
edit = Править
checked-mark = ✓ Проверено
check = Проверить
reject = Отклонить
add = Добавить
added-by-hand = Добавлено вручную
corrected = Исправлено

## Клавиши и жесты

key-hint = { $key ->
    [event] событие
    [lane] дорожка
    [zoom] масштаб
    [fit] всё
    [passage] отрывок
    [document] документ
    [timeline] хронология
    [edit] правка
    [files] выбрать
    [paste] вставить
   *[help] все клавиши
}

## Даты. Сообщение с -of — форма после предлога («с марта», «около 1990-х»).

month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-short = { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] май
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
}
season = { $season ->
    [1] весна
    [2] лето
    [3] осень
   *[4] зима
} { $year }
season-of = { $season ->
    [1] весны
    [2] лета
    [3] осени
   *[4] зимы
} { $year }
northern = { $season } (северное полушарие)
southern = { $season } (южное полушарие)
quarter = { $number }-й квартал { $year }
quarter-of = { $number }-го квартала { $year }
quarter-short = { $number } кв. { $year }
third = { $number }-я треть { $year }
third-of = { $number }-й трети { $year }
half = { $number }-е полугодие { $year }
half-of = { $number }-го полугодия { $year }
half-short = { $number } пол. { $year }
decade = { $year }-е
decade-of = { $year }-х
century = { $number } век
century-of = { $number } века
millennium = { $number }-е тысячелетие
millennium-of = { $number }-го тысячелетия
before-christ = { $year } до н. э.
million-years-ago = { $number } млн лет назад
billion-years-ago = { $number } млрд лет назад
million-years = { $number } млн лет
billion-years = { $number } млрд лет
anno-domini = { $year } н. э.
date-since = с { $date }
date-until = до { $date }
date-from = с { $date }
date-end-unknown = с { $date }, конец неизвестен
date-about = около { $date }
date-about-short = ок. { $date }
date-perhaps = возможно, { $date }
date-or = { $dates } или { $last }
date-and = { $dates } и { $last }
date-later = { $date } или позже
date-earlier = { $date } или раньше
date-between = когда-то: { $from } – { $to }
date-all-later = { $date } и всё позднее
date-all-earlier = { $date } и всё ранее
date-all-between = все: { $from } – { $to }
day-unknown = { $date } (день неизвестен)
day-pattern = { $date } (день { $day })
month-unknown = { $date } (месяц неизвестен)
month-day-unknown = { $date } (месяц и день неизвестны)
month-pattern = { $date } (месяц { $month })
month-day-pattern = { $date } (месяц { $month }, день { $day })
year-unknown = год неизвестен
in-the = { $decade }
year-pattern = год { $year }

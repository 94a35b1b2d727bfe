"""Edits a finished DOCX in LibreOffice, merges it, and compares what is printed then with what the edited file says; run by merge-edits."""
import json
import os
import random
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

PIPE, PLACE = sys.argv[1:3]
CONTENT, DIST, FOLDER = f'{PLACE}/content', f'{PLACE}/dist', f'{PLACE}/content/2026-01'
MADE, RETURNED = f'{DIST}/2026-01/2026-01.zh-Hans.docx', f'{PLACE}/returned.docx'

CANAL = '''县志里的水渠

●高山

县志里记着三次大修水渠的事。①最早的一次在清初，②后来两次都在民国。

修渠的银子由各村分摊，账目刻在碑上。③碑立在村口的老槐树下，过路的人都能看见。

表1 三次修渠
年份\t银两\t工日
康熙二年\t1200\t350
民国九年\t1100\t330
民国二十年\t1050\t310

出工的人每户一个，老人和孩子不算。工头由各村轮流派，一年一换，从不连任。

渠修好以后，村里唱了三天的戏，连邻县的人也赶来看。

后来的人把碑搬进了小学，立在操场边上，碑文已经看不清了。

注释：
①参见《某县志》卷三，第12页。
②《某县水利志》，某出版社1990年版，第45页。
③碑存某村小学内，笔者2019年抄录。

（作者单位：某县档案馆）
'''
FERRY = '''# 渡口的早晨

作者：苏木

雾还没有散，渡船已经来回了三趟[^a]。撑船的老人从不看水，只听*桨声*。

## 对岸

对岸的集市九点开门，卖鱼的人要赶在那以前过河[^b]。

到了中午，码头上只剩下几只空筐和一条睡着的黄狗。

- 第一件事是生火煮茶，烧的是河滩上捡来的柴。
- 第二件事是修补昨天撕破的网。

| 时辰 | 船次 |
|---|---|
| 清晨 | 三 |
| 正午 | 五 |
| 黄昏 | 二 |

傍晚的时候，钟声从山上传下来，一声比一声慢。

[^a]: 渡船归镇上的船社管。
[^b]: 集市逢五逢十才开。
'''
MANUSCRIPTS = {'a-水渠.txt': CANAL, 'b-渡口.md': FERRY}
# Paragraphs that have a neighbour of text behind them.
PLAIN = ['出工的人每户', '渠修好以后', '县志里记着', '对岸的集市']
ANY = PLAIN + ['修渠的银子', '后来的人把碑', '雾还没有散', '到了中午', '傍晚的时候', '第一件事']
WORDS = ['忽然', '水边', '慢慢地', '又一个', '二百', '（从前）']


# The oracle: a DOCX as it says when all revisions are accepted.

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
SKIPPED = {W + name for name in ('pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'sdtPr', 'rt')}


class Reading:
    def __init__(self, archive):
        self.archive, self.calls, self.fields = archive, [], 0
        styles = ET.fromstring(archive.read('word/styles.xml'))
        self.names = {
            style.get(W + 'styleId'): style.find(W + 'name').get(W + 'val').lower()
            for style in styles.findall(W + 'style')
            if style.find(W + 'name') is not None
        }

    def text(self, element):
        out = ''
        for child in element:
            if child.tag in SKIPPED:
                continue
            if child.tag == W + 't':
                out += (child.text or '') if self.fields == 0 else ''
            elif child.tag == W + 'fldChar':
                kind = child.get(W + 'fldCharType')
                self.fields += {'begin': 1, 'separate': -1}.get(kind, 0)
            elif child.tag == W + 'footnoteReference':
                out += '〔注〕'
                self.calls.append(child.get(W + 'id'))
            else:
                out += self.text(child)
        return out


def accepted(path):
    """The articles, each a list of texts, and the notes in the order of their calls."""
    archive = zipfile.ZipFile(path)
    reading = Reading(archive)
    articles, pending = [], ''
    for element in ET.fromstring(archive.read('word/document.xml')).find(W + 'body'):
        if element.tag == W + 'tbl':
            for row in element.iter(W + 'tr'):
                if row.find(f'{W}trPr/{W}del') is None:
                    cells = ['⏎'.join(map(reading.text, cell.findall(W + 'p'))) for cell in row.findall(W + 'tc')]
                    articles[-1].append('│'.join(cells))
        if element.tag != W + 'p':
            continue
        style = element.find(f'{W}pPr/{W}pStyle')
        name = '' if style is None else reading.names.get(style.get(W + 'val'), '')
        text = pending + reading.text(element)
        mark = element.find(f'{W}pPr/{W}rPr')
        is_joined = mark is not None and (mark.find(W + 'del') is not None or mark.find(W + 'moveFrom') is not None)
        pending = text if is_joined else ''
        if is_joined or text.strip() == '':
            continue
        if name == 'heading 1':
            articles.append([])
        if articles:
            articles[-1].append(text.strip())
    notes = ET.fromstring(archive.read('word/footnotes.xml')) if 'word/footnotes.xml' in archive.namelist() else []
    said = {note.get(W + 'id'): '⏎'.join(map(Reading(archive).text, note.findall(W + 'p'))).strip() for note in notes}
    return articles + [[said.get(call) for call in reading.calls]]


# LibreOffice.


def connected():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(120):
        try:
            return resolver.resolve(f'uno:pipe,name={PIPE};urp;StarOffice.ComponentContext')
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit('LibreOffice did not answer')


def setting(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def called_by(context, name):
    provider = context.ServiceManager.createInstanceWithContext('com.sun.star.configuration.ConfigurationProvider', context)
    access = provider.createInstanceWithArguments(
        'com.sun.star.configuration.ConfigurationUpdateAccess',
        (setting('nodepath', '/org.openoffice.UserProfile/Data'),),
    )
    access.setPropertyValue('givenname', name)
    access.commitChanges()


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    place = document.findFirst(search)
    if place is None:
        raise LookupError(words)
    return place


def paragraph(document, words):
    """A cursor over the paragraph that holds the words, without its end."""
    place = found(document, words)
    cursor = place.Text.createTextCursorByRange(place.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def inside(cursor, chance, length=0):
    """A cursor over some characters of a paragraph, not at its edges and over no note."""
    text = cursor.String
    at = chance.randrange(1, max(2, len(text) - length - 1))
    part = cursor.Text.createTextCursorByRange(cursor.Start)
    part.goRight(at, False)
    part.goRight(length, True)
    return part


def dispatch(context, document, command):
    helper = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
    helper.executeDispatch(document.CurrentController.Frame, command, '', 0, ())


def edit_words(context, document, chance):
    cursor = paragraph(document, chance.choice(ANY))
    part = inside(cursor, chance, chance.randrange(0, 4))
    part.Text.insertString(part, chance.choice(WORDS), part.String != '')


def edit_delete(context, document, chance):
    part = inside(paragraph(document, chance.choice(ANY)), chance, chance.randrange(1, 6))
    part.String = ''


def edit_drop(context, document, chance):
    cursor = paragraph(document, chance.choice(PLAIN[:2]))
    cursor.goRight(1, True)
    cursor.String = ''


def edit_add(context, document, chance):
    cursor = paragraph(document, chance.choice(PLAIN))
    cursor.collapseToEnd()
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, '那天之后，再没有人在石阶上遇见过他。', False)


def edit_split(context, document, chance):
    place = found(document, chance.choice(['工头由', '连邻县', '立在操场']))
    place.Text.insertControlCharacter(place.Start, PARAGRAPH_BREAK, False)


def edit_join(context, document, chance):
    cursor = paragraph(document, '出工的人每户' if chance.random() < 0.5 else '渠修好以后')
    cursor.collapseToEnd()
    cursor.goRight(1, True)
    cursor.String = ''


def edit_row_added(context, document, chance):
    table = document.TextTables.getByIndex(chance.randrange(2))
    at = chance.randrange(1, table.Rows.Count)
    table.Rows.insertByIndex(at, 1)
    for column, words in enumerate(['民国元年', '980', '290'][: table.Columns.Count]):
        table.getCellByPosition(column, at).String = words


def edit_row_taken(context, document, chance):
    table = document.TextTables.getByIndex(chance.randrange(2))
    table.Rows.removeByIndex(chance.randrange(1, table.Rows.Count), 1)


def edit_cell(context, document, chance):
    table = document.TextTables.getByIndex(chance.randrange(2))
    cell = table.getCellByPosition(0, chance.randrange(1, table.Rows.Count))
    cell.createTextCursor().Text.insertString(cell.Start, '约', False)


def edit_note(context, document, chance):
    note = document.createInstance('com.sun.star.text.Footnote')
    part = inside(paragraph(document, chance.choice(['出工的人每户', '渠修好以后', '到了中午'])), chance)
    part.Text.insertTextContent(part, note, False)
    note.insertString(note.createTextCursor(), f'此事另见族谱卷{chance.randrange(2, 99)}。', False)


def edit_note_words(context, document, chance):
    note = document.Footnotes.getByIndex(chance.randrange(document.Footnotes.Count))
    cursor = note.createTextCursor()
    cursor.gotoEnd(False)
    cursor.goLeft(2, False)
    note.insertString(cursor, '重刊', False)


def edit_note_taken(context, document, chance):
    note = document.Footnotes.getByIndex(chance.randrange(document.Footnotes.Count))
    anchor = note.Anchor
    anchor.Text.createTextCursorByRange(anchor).String = ''


def edit_comment(context, document, chance):
    comment = document.createInstance('com.sun.star.text.textfield.Annotation')
    comment.Author, comment.Content = '周校', '这里请再核一遍。'
    place = found(document, '老槐树')
    place.Text.insertTextContent(place.End, comment, False)


def edit_style(context, document, chance):
    paragraph(document, '后来的人把碑').ParaStyleName = '引文'


def edit_move(context, document, chance):
    cursor = paragraph(document, chance.choice(['渠修好以后', '出工的人每户']))
    document.CurrentController.ViewCursor.gotoRange(cursor.Start, False)
    dispatch(context, document, '.uno:MoveDown')


EDITS = {name[5:]: value for name, value in list(globals().items()) if name.startswith('edit_')}


# The round.


def kanyin(*words):
    done = subprocess.run(['node', 'pipeline/start.mjs', *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f'{words}: {done.stdout}{done.stderr}')
    return done.stdout


def build():
    kanyin('build', '--content', CONTENT, '--out', DIST, '--format', 'docx', '--edition', 'zh-Hans')


def merged(*words):
    return json.loads(kanyin('merge', RETURNED, '--content', CONTENT, '--json', *words))


def restore():
    for name in os.listdir(FOLDER):
        if os.path.isfile(f'{FOLDER}/{name}'):
            os.remove(f'{FOLDER}/{name}')
    for name, text in MANUSCRIPTS.items():
        with open(f'{FOLDER}/{name}', 'w', encoding='utf-8') as file:
            file.write(text)


def edited(context, names, is_tracked, chance):
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    url = uno.systemPathToFileUrl
    document = desktop.loadComponentFromURL(url(MADE), '_blank', 0, (setting('Hidden', True),))
    done = []
    try:
        document.RecordChanges = is_tracked
        for name in names:
            try:
                EDITS[name](context, document, chance)
                done.append(name)
            except LookupError:
                # Another edit has taken the words out.
                pass
        document.storeToURL(url(RETURNED), (setting('FilterName', 'MS Word 2007 XML'),))
    finally:
        document.close(True)
    return done


def fault(done, is_tracked):
    """The changes of a returned file, and what is wrong about it once it is merged; None where nothing is."""
    wanted = accepted(RETURNED)
    told = merged('--write')
    changes = told['changes']
    build()
    printed = accepted(MADE)
    is_open = any(one['fate'] in ('decision', 'conflict') for one in changes)
    again = [one for one in merged()['changes'] if one['fate'] not in ('looks', 'decision', 'conflict')]
    if again:
        return changes, f'merging again: {again}'
    # LibreOffice records neither rows nor styles.
    is_recorded = is_tracked and not {'row_added', 'row_taken', 'style'} & set(done)
    if is_recorded and any(one['author'] != '陈编辑' for one in changes):
        return changes, f'a change without its author: {changes}'
    if 'comment' in done and [one['text'] for one in told['comments'] if one['author'] == '周校'] != ['这里请再核一遍。']:
        return changes, f"comments: {told['comments']}"
    if wanted == printed or (is_open and len(wanted) == len(printed)):
        return changes, None
    lines = [f'- {a}\n+ {b}' for one, other in zip(wanted, printed) for a, b in zip(one, other) if a != b]
    return changes, 'printed is not what was returned (- returned, + printed):\n' + '\n'.join(lines[:6])


def main():
    os.makedirs(FOLDER)
    context = connected()
    called_by(context, '陈编辑')
    restore()
    build()
    scripts = [([name], tracked) for name in EDITS for tracked in (True, False)]
    chance = random.Random(1)
    count = int(os.environ.get('SCRIPTS', '12'))
    scripts += [(chance.sample(list(EDITS), chance.randrange(2, 5)), chance.random() < 0.5) for _ in range(count)]
    made = open(MADE, 'rb').read()
    failed, fates = 0, {}
    for number, (names, is_tracked) in enumerate(scripts):
        done = edited(context, names, is_tracked, random.Random(number))
        changes, wrong = fault(done, is_tracked)
        for one in changes:
            fates[one['fate']] = fates.get(one['fate'], 0) + 1
        told = ', '.join(f"{one['fate']}{'' if one['author'] else ' (nobody)'}" for one in changes)
        print(f"{'with' if is_tracked else 'without'} revisions: {' + '.join(done)}: {told or 'no change'}")
        if wrong is not None:
            failed += 1
            print(f'WRONG: {wrong}')
        restore()
        with open(MADE, 'wb') as file:
            file.write(made)
    print(f'{len(scripts)} scripts, {failed} wrong; {fates}')
    sys.exit(1 if failed else 0)


main()

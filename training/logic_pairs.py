"""Make sentence pairs whose relation is certain by logic alone: counts, comparisons, conditionals, lists with and without
"only", and "every", "some", "no". News says such things ("more than twelve senators have signed"), sets written by people hardly do.

usage: logic_pairs.py OUT.jsonl [--count 9000] [--seed 0]     OUT: JSON Lines with premise, hypothesis, label, source
"""
import argparse
import json
import random

PEOPLE = ('Adela Bako Celine Dario Edda Farid Greta Hakan Ines Jorge Kaito Lena Milos Nadia Otto Petra Quentin Rosa Samir Tilda Ugo Vera Wim Xenia '
          'Yusuf Zora Anton Bruna Cosmo Delia Emre Fiona Goran Hilda Ivo Jana Karim Lotte Mauro Nils Olga Pavel Ruben Silke Timo Ursula').split()
GROUPS = 'senators ministers unions banks courts mayors judges farmers airlines schools hospitals ports agencies editors'.split()
PLACES = 'Arlen Brevik Corva Dunmore Elstad Fenwick Galdia Harrow Istria Jasna Kelso Lund Morava Norden Orsk Pella Quay Rostov Selby Tarn Umbra Vasto Weld Yarrow'.split()
# (takes, plain form, past, participle)
VERBS = [('place', 'visit', 'visited', 'visited'), ('place', 'leave', 'left', 'left'), ('place', 'inspect', 'inspected', 'inspected'),
         ('person', 'meet', 'met', 'met'), ('person', 'endorse', 'endorsed', 'endorsed'), ('person', 'phone', 'phoned', 'phoned'),
         ('person', 'sue', 'sued', 'sued'), ('person', 'hire', 'hired', 'hired'), ('group', 'fund', 'funded', 'funded'), ('group', 'advise', 'advised', 'advised')]
SIZES = [('taller', 'as tall as', 'shorter'), ('older', 'as old as', 'younger'), ('richer', 'as rich as', 'poorer'), ('faster', 'as fast as', 'slower'), ('heavier', 'as heavy as', 'lighter')]
NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split()
KINDS = {'place': 'places', 'person': 'people', 'group': 'organisations'}
ALL = {'place': PLACES, 'person': PEOPLE, 'group': [f'the {g}' for g in GROUPS]}


def listed(items):
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def number(n):
    return str(n) if n > 20 or random.random() < 0.5 else NUMBERS[n]


def counting():
    what, _, _, done = random.choice(VERBS)
    who, n = random.choice(PEOPLE), random.randint(2, 14)
    items = random.sample([x for x in ALL[what] if x != who], n)
    k = max(1, n + random.randint(-3, 3))
    word, holds = random.choice([('more than', n > k), ('at least', n >= k), ('fewer than', n < k), ('at most', n <= k), ('exactly', n == k), ('less than', n < k)])
    other = random.choice([x for x in PEOPLE if x != who and x not in items])
    about, label = (who, 'entailment' if holds else 'contradiction') if random.random() < 0.7 else (other, 'neutral')
    end = '' if word in ('more than', 'at least') and holds else ' and nobody else' if what == 'person' else ' and nothing else'
    return f"{who} has {done} {listed(items)}" + (end if random.random() < 0.5 else ''), f"{about} has {done} {word} {number(k)} {KINDS[what]}", label


def comparison():
    more, equal, less = random.choice(SIZES)
    top, twin, *rest = random.sample(PEOPLE, random.randint(4, 9))
    stranger = random.choice([p for p in PEOPLE if p not in (top, twin, *rest)])
    premise = f"{top} is {more} than {listed(rest)}" + random.choice([', ', ' and ']) + f"{twin} is {equal} {top}"
    low = random.choice(rest)
    tops = random.choice([top, twin])
    return premise, *random.choice([
        (f'{tops} is {more} than {low}', 'entailment'), (f'{low} is {less} than {tops}', 'entailment'), (f'{low} is {more} than {tops}', 'contradiction'),
        (f'{low} is {equal} {tops}', 'contradiction'), (f'{tops} is {less} than {low}', 'contradiction'), (f'{twin} is {more} than {top}', 'contradiction'),
        (f'{random.choice(rest)} is {more} than {stranger}', 'neutral'), (f'{stranger} is {more} than {low}', 'neutral'),
        (f'{rest[0]} is {more} than {rest[-1]}', 'neutral') if len(rest) > 1 else (f'{stranger} is {less} than {tops}', 'neutral')])


def fact(who, verb, item, yes):
    _, plain, past, done = verb
    return random.choice([f'{who} has {done} {item}', f'{who} {past} {item}'] if yes else [f'{who} has not {done} {item}', f'{who} did not {plain} {item}'])


def conditional():
    people = random.sample(PEOPLE, random.randint(3, 5))
    verbs = [random.choice([v for v in VERBS if v[0] == 'place'])] * len(people) if random.random() < 0.5 else [random.choice(VERBS) for _ in people]
    facts = [(p, v, random.choice([x for x in ALL[v[0]] if x not in people]), random.random() < 0.5) for p, v in zip(people, verbs)]
    *given, then = facts
    cause = random.choice(given)
    met = random.random() < 0.7
    condition = fact(*cause) if met else fact(*cause[:3], not cause[3])
    premise = f"{', '.join(fact(*g) for g in given)} and if {condition} then {fact(*then)}"
    if not met:
        return premise, fact(*then[:3], random.random() < 0.5), 'neutral'
    same = random.random() < 0.5
    return premise, fact(*then[:3], then[3] == same), 'entailment' if same else 'contradiction'


def only():
    verb = random.choice([v for v in VERBS if v[0] == 'place'])
    if random.random() < 0.5:
        people, place = random.sample(PEOPLE, random.randint(2, 9)), random.choice(PLACES)
        premise, held = f"{listed(people)} have only {verb[3]} {place}", {p: {place} for p in people}
    elif random.random() < 0.5:
        who, places = random.choice(PEOPLE), random.sample(PLACES, random.randint(2, 8))
        premise, held = f"{who} has only {verb[3]} {listed(places)}", {who: set(places)}
    else:
        people = random.sample(PEOPLE, random.randint(2, 8))
        held = {p: {random.choice(PLACES)} for p in people}
        premise = ', '.join(f'{p} has only {verb[3]} {next(iter(held[p]))}' for p in people)
    kind = random.choice(['entailment', 'contradiction', 'neutral'])
    if kind == 'neutral':
        who, yes = random.choice([p for p in PEOPLE if p not in held]), random.random() < 0.4
        return premise, fact(who, verb, random.choice(PLACES), yes), kind
    who = random.choice(list(held))
    inside = random.random() < 0.5
    place = random.choice(sorted(held[who]) if inside else [p for p in PLACES if p not in held[who]])
    yes = inside == (kind == 'entailment')
    return premise, fact(who, verb, place, yes), kind


def quantifier():
    what, plain, past, done = verb = random.choice(VERBS)
    kind = {'place': 'place', 'person': 'person', 'group': 'organisation'}[what]
    who = random.choice(PEOPLE)
    item = random.choice([x for x in ALL[what] if x != who])
    every, none = random.choice(['Everyone', 'Every person']), random.choice(['No one', 'Nobody'])
    some = random.choice(['Someone', 'An individual', 'Somebody'])
    other = random.choice([v for v in VERBS if v[0] != what])
    stranger = random.choice(ALL[other[0]])
    return random.choice([
        (f'{every} has {done} every {kind}', fact(who, verb, item, True), 'entailment'), (f'{every} has {done} every {kind}', fact(who, verb, item, False), 'contradiction'),
        (f'{every} has {done} every {kind}', fact(who, other, stranger, random.random() < 0.5), 'neutral'),
        (f'{none} has {done} {item}', fact(who, verb, item, False), 'entailment'), (f'{none} has {done} {item}', fact(who, verb, item, True), 'contradiction'),
        (f'{some} has {done} every {kind}', f'{some} {past} {item}', 'entailment'), (f'{some} has {done} every {kind}', fact(who, verb, item, True), 'neutral'),
        (f'{some} has {done} every {kind}', f'Nobody {past} {item}', 'contradiction'), (f'{none} has {done} any {kind}', f'{some} {past} {item}', 'contradiction'),
        (f'{every} has {done} {item}', f'{who} did not {plain} {item}', 'contradiction'), (f'{who} has {done} {item}', f'{none} has {done} any {kind}', 'contradiction'),
        (f'{who} has {done} {item}', f'{some} has {done} a {kind}', 'entailment'), (f'{every} has {done} {item}', f'{who} did not {other[1]} {stranger}', 'neutral')])


def main():
    p = argparse.ArgumentParser()
    p.add_argument('out'); p.add_argument('--count', type=int, default=9000); p.add_argument('--seed', type=int, default=0)
    o = p.parse_args()
    random.seed(o.seed)
    makers = [counting, comparison, conditional, only, quantifier]
    with open(o.out, 'w', encoding='utf8') as out:
        for i in range(o.count):
            maker = makers[i % len(makers)]
            premise, hypothesis, label = maker()
            out.write(json.dumps({'premise': premise, 'hypothesis': hypothesis, 'label': label, 'source': f'logic_{maker.__name__}'}) + '\n')


if __name__ == '__main__':
    main()

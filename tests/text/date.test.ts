import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateContext } from '../../src/text/dates/date.ts';
import { findMoment, moments, standsAlone } from '../../src/text/dates/date.ts';

const date = (text: string, context: DateContext = {}): string | undefined => findMoment(text, context)?.moment.date;
const time = (text: string, context: DateContext = {}): string | undefined =>
  findMoment(text, context)?.moment.datetime;

describe('dates in words', () => {
  it.each([
    ['March 9, 2021', '2021-03-09'],
    ['9 March 2021', '2021-03-09'],
    ['9. März 2021', '2021-03-09'],
    ['1er août 2019', '2019-08-01'],
    ['9 de marzo de 2021', '2021-03-09'],
    ['12 de junio del 2012', '2012-06-12'],
    ['9 de março de 2021', '2021-03-09'],
    ['9 marzo 2021', '2021-03-09'],
    ['9 maart 2021', '2021-03-09'],
    ['den 9 mars 2021', '2021-03-09'],
    ['9. marts 2021', '2021-03-09'],
    ['9. maaliskuuta 2021', '2021-03-09'],
    ['9. mars 2021', '2021-03-09'],
    ['9. märts 2021', '2021-03-09'],
    ['2021. gada 9. martā', '2021-03-09'],
    ['2021 m. kovo 9 d.', '2021-03-09'],
    ['9 marca 2021 r.', '2021-03-09'],
    ['9. března 2021', '2021-03-09'],
    ['9. ožujka 2021.', '2021-03-09'],
    ['9 марта 2021 г.', '2021-03-09'],
    ['9 березня 2021 року', '2021-03-09'],
    ['9 сакавіка 2021', '2021-03-09'],
    ['9 март 2021', '2021-03-09'],
    ['2021. március 9.', '2021-03-09'],
    ['9 martie 2021', '2021-03-09'],
    ['9 Μαρτίου 2021', '2021-03-09'],
    ['9 Mart 2021', '2021-03-09'],
    ['2021 წლის 9 მარტი', '2021-03-09'],
    ['9 במרץ 2021', '2021-03-09'],
    ['٩ مارس ٢٠٢١', '2021-03-09'],
    ['९ मार्च २०२१', '2021-03-09'],
    ['৯ মার্চ ২০২১', '2021-03-09'],
    ['9 มีนาคม 2564', '2021-03-09'],
    ['ngày 9 tháng 3 năm 2021', '2021-03-09'],
    ['9 Maret 2021', '2021-03-09'],
    ['9 de març de 2021', '2021-03-09'],
    ["9 d'abril de 2021", '2021-04-09'],
    ['2021年3月9日', '2021-03-09'],
    ['令和3年3月9日', '2021-03-09'],
    ['民國110年3月9日', '2021-03-09'],
    ['2021년 3월 9일', '2021-03-09'],
  ])('are read in many languages: %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each([
    ['9-Mar-21', '2021-03-09'],
    ['17.Şubat.2014', '2014-02-17'],
    ['2014-Juli-22', '2014-07-22'],
    ['Wed Aug 05 12:00:00 2015', '2015-08-05'],
    ['Tues 4th Aug, 2015', '2015-08-04'],
    ['JULY 22ND, 2014', '2014-07-22'],
    ['[Sept] 04, 2014.', '2014-09-04'],
    ['Posted on June 2, 2018June 4, 2018 by Ann', '2018-06-02'],
  ])('are read as they are abbreviated and run together: %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it('let the language decide what a name means that two languages share', () => {
    expect(date('5. listopada 2019', { language: 'hr' })).toBe('2019-10-05');
    expect(date('5 listopada 2019', { language: 'pl' })).toBe('2019-11-05');
    expect(date('5 listopada 2019')).toBeUndefined();
  });

  it('do not take everyday words of another language for months', () => {
    expect(date('10 out 2017', { language: 'en' })).toBeUndefined();
    expect(date('10 out 2017', { language: 'pt' })).toBe('2017-10-10');
  });
});

describe('dates in numbers', () => {
  it.each([
    ['2021-03-09', '2021-03-09'],
    ['2021/3/9', '2021-03-09'],
    ['2021. 3. 9.', '2021-03-09'],
    ['9.3.2021', '2021-03-09'],
    ['25/03/2021', '2021-03-25'],
    ['03/25/2021', '2021-03-25'],
    ['26. 10. 21', '2021-10-26'],
    ['6.11.22', '2022-11-06'],
  ])('need no language where the numbers tell: %s', (text, expected) => {
    expect(date(text)).toBe(expected);
    expect(findMoment(text)?.ambiguous).toBe(false);
  });

  it('put the month first in American English and the day first elsewhere', () => {
    expect(findMoment('4/5/2020', { language: 'en-US' })).toMatchObject({
      moment: { date: '2020-04-05' },
      ambiguous: false,
    });
    expect(findMoment('4/5/2020', { language: 'en-GB' })).toMatchObject({
      moment: { date: '2020-05-04' },
      ambiguous: false,
    });
    expect(findMoment('4/5/2020', { language: 'fr' })).toMatchObject({
      moment: { date: '2020-05-04' },
      ambiguous: false,
    });
  });

  it('are ambiguous where nothing tells day from month', () => {
    expect(findMoment('4/5/2020', { language: 'en' })?.ambiguous).toBe(true);
    expect(findMoment('4/5/2020')?.ambiguous).toBe(true);
    expect(findMoment('5/5/2020')?.ambiguous).toBe(false);
  });

  it('are settled by the weekday beside them', () => {
    expect(findMoment('Monday, 4/5/2020')).toMatchObject({
      moment: { date: '2020-05-04' },
      ambiguous: false,
      weekday: 'agrees',
    });
    expect(findMoment('Sunday, 4/5/2020')).toMatchObject({ moment: { date: '2020-04-05' }, weekday: 'agrees' });
    expect(findMoment('Friday, 4/5/2020')).toBeUndefined();
  });

  it('count as dates in shapes of versions only where they stand alone', () => {
    expect(date('12.04.22')).toBe('2022-04-12');
    expect(date('the system 12.04.22 was')).toBeUndefined();
    expect(date('am 12.04.22 um 18:30 Uhr')).toBe('2022-04-12');
  });

  it('are a year or a month alone only where the text is a value of its own', () => {
    expect(date('2017')).toBeUndefined();
    expect(findMoment('2017', { value: true })?.moment).toEqual({ date: '2017', precision: 'year' });
    expect(findMoment('2017-07', { value: true })?.moment).toEqual({ date: '2017-07', precision: 'month' });
    expect(findMoment('20170720', { value: true })?.moment).toEqual({ date: '2017-07-20', precision: 'day' });
    expect(findMoment('20170720T101500Z', { value: true })?.moment.datetime).toBe('2017-07-20T10:15:00Z');
    expect(date('20170720')).toBeUndefined();
  });
});

describe('times', () => {
  it.each([
    ['May 7, 2004 18:32:49', '2004-05-07T18:32:49'],
    ['20 July 2017 at 10:56 PM', '2017-07-20T22:56:00'],
    ['12 July 2017, 12:05 a.m.', '2017-07-12T00:05:00'],
    ['7. Mai 2004, 18.37 Uhr', '2004-05-07T18:37:00'],
    ['22 janvier 2015 à 14h40', '2015-01-22T14:40:00'],
    ['12.5.2020 klo 16.45', '2020-05-12T16:45:00'],
    ['2017年7月20日 21時40分', '2017-07-20T21:40:00'],
    ['2017년 7월 20일 오후 3:21', '2017-07-20T15:21:00'],
    ['8:25 a.m. Dec. 12, 2014', '2014-12-12T08:25:00'],
    ['2:21 p.m., Thursday, December 11, 2014', '2014-12-11T14:21:00'],
  ])('are kept as local time: %s', (text, expected) => {
    expect(time(text)).toBe(expected);
  });

  it.each([
    ['2017-07-20T22:56:00.000+02:00', '2017-07-20T22:56:00+02:00'],
    ['2017-07-20T22:56Z', '2017-07-20T22:56:00Z'],
    ['Fri, 09 Sep 2005 13:51:39 -0700', '2005-09-09T13:51:39-07:00'],
    ['May 7, 2004 6:32 PM ET', '2004-05-07T18:32:00-04:00'],
    ['December 7, 2004 6:32 PM ET', '2004-12-07T18:32:00-05:00'],
    ['7. Mai 2004, 18:37 Uhr (MESZ)', '2004-05-07T18:37:00+02:00'],
    ['20/7/2017, 14:30 (GMT+7)', '2017-07-20T14:30:00+07:00'],
  ])('have a zone where one is given: %s', (text, expected) => {
    expect(time(text)).toBe(expected);
  });

  it('say how fine they are', () => {
    const precision = (text: string) => findMoment(text)?.moment.precision;
    expect(precision('May 2004')).toBe('month');
    expect(precision('May 7, 2004')).toBe('day');
    expect(precision('May 7, 2004 at 3 PM')).toBe('hour');
    expect(precision('May 7, 2004 15:04')).toBe('minute');
    expect(precision('May 7, 2004 15:04:05')).toBe('second');
  });

  it('leave out zones whose name means several offsets', () => {
    expect(time('May 7, 2004 18:32 CST')).toBe('2004-05-07T18:32:00');
  });
});

describe('what is no date', () => {
  it.each([
    'Aug. 3-6',
    'Aug. 3-6, 2017',
    'the 3rd to 6th',
    'in April',
    'Friday(May 7)',
    'on 12 May',
    '1950-53',
    'from 2016 to 2017',
    'version 1.2.2004',
    'Python 3.10.14 is out',
    'v2.10.2017',
    'call 555-12-2004',
    '+49 30 12345678',
    'for $12.10.2004',
    '978-3-16-148410-0',
    '0-19-852663-6',
    '192.168.10.2004',
    '1.2.2004.5',
    '12-10-2004-7',
    '30/02/2017',
    '2017-13-01',
    'Feb 30, 2017',
    '37,000 of 60,000',
    '3 days ago',
    'yesterday at 10:30',
    'May 12, 30,000 people',
    'see page 12',
  ])('is left alone: %s', (text) => {
    expect(date(text)).toBeUndefined();
  });

  it('is not read out of a range of days', () => {
    expect(findMoment('3-6 August 2017')?.moment.precision).toBe('month');
    expect(findMoment('5./6. Mai 2004')?.moment.precision).toBe('month');
  });
});

describe('where a date stands', () => {
  it('spans weekday, time and zone', () => {
    const text = 'Published: Friday, May 7, 2004, 6:32 PM ET, by Ann';
    const found = findMoment(text);
    expect(text.slice(...(found?.span ?? [0, 0]))).toBe('Friday, May 7, 2004, 6:32 PM ET');
    expect(found?.weekday).toBe('agrees');
  });

  it('tells a line that is nothing but a date', () => {
    const alone = (text: string) => {
      const found = findMoment(text);
      return found !== undefined && standsAlone(text, found);
    };
    expect(alone(' (May 7, 2004) ')).toBe(true);
    expect(alone('Since May 7, 2004')).toBe(false);
  });

  it('gives the first day before any month', () => {
    expect(date('Since May 2016 it stood; on July 18, 2017 it fell.')).toBe('2017-07-18');
  });

  it('gives every date of a text in order', () => {
    const text = 'Published 7 May 2004, updated 9 May 2004; see also 2004-06-01.';
    expect([...moments(text)].map(({ moment }) => moment.date)).toEqual(['2004-05-07', '2004-05-09', '2004-06-01']);
  });

  it('finds a date wherever it stands in a long text', () => {
    for (const length of [0, 3_900, 4_060, 4_095, 4_096, 9_000]) {
      const text = `${'word '.repeat(length / 5)}May 7, 2004 18:32:49 ${'word '.repeat(900)}`;
      expect(time(text)).toBe('2004-05-07T18:32:49');
    }
  });
});

describe('any text', () => {
  it('gives dates that the calendar has, inside the text', () => {
    const pieces = fc.constantFrom(
      'May',
      '7',
      '31',
      '2004',
      '.',
      '/',
      '-',
      ',',
      ' ',
      '月',
      '年',
      'июля',
      '12:30',
      'PM',
      'Z',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { moment, span } of moments(text)) {
          expect(moment.date).toMatch(/^\d{4}(?:-\d\d){0,2}$/);
          if (moment.precision !== 'month') {
            expect(new Date(`${moment.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(moment.date);
          }
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => [...moments(text, { value: true })].length >= 0));
  });
});

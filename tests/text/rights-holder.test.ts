import { describe, expect, it } from 'vitest';
import { rightsHolder } from '../../src/text/header/rights-holder.ts';

describe('the holder of the rights', () => {
  it.each([
    ['© 2022 Northline Weekly. All rights reserved.', 'Northline Weekly'],
    ['© Merrow Evening Chronicle 2018 | Privacy policy | Terms of use', 'Merrow Evening Chronicle'],
    ['Copyright © 2018 青波新報 All Rights Reserved.', '青波新報'],
    ['© 2020 Finkentaler Bote. Alle Rechte vorbehalten. | Impressum', 'Finkentaler Bote'],
    ['© 2019 «Заречный листок». Все права защищены.', 'Заречный листок'],
    ['(c) 1999-2004 by The Harbour Press Ltd', 'The Harbour Press'],
    ['สงวนลิขสิทธิ์ © 2567 หนังสือพิมพ์หุบเขา', 'หนังสือพิมพ์หุบเขา'],
    ['© 2024 घाटी समाचार सर्वाधिकार सुरक्षित', 'घाटी समाचार'],
    ['Built with Larch 7.1. © Copyright 2024, the Larkspur authors.', 'the Larkspur authors'],
    ['Photos: A. Nother. Copyright 2011 Pier & Sons. Media', 'Pier & Sons'],
  ])('of "%s" is %s', (text, holder) => {
    expect(rightsHolder({ text })).toBe(holder);
  });

  it.each([
    ['a line without the sign', 'All rights reserved.'],
    ['a bare year', '© 2019'],
    ['what its software claims', 'Powered by boardBB® Forum Software © boardBB Limited'],
    [
      'what its software claims with a version',
      'Powered by Bulletin® Version 4.2.2 Copyright © 2024 Bulletin Solutions, Inc.',
    ],
    ['a line that only claims', 'Copyright. All rights reserved.'],
    [
      'a sentence about the law',
      'Copyright law has changed since the court ruled that a work of art may be quoted in full by another.',
    ],
  ])('is nobody in %s', (_, text) => {
    expect(rightsHolder({ text })).toBeUndefined();
  });
});

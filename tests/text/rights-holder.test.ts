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
    ['© 2019 Marlow Style-Verlag GmbH & Co. KG', 'Marlow Style-Verlag'],
    ['© 2022 Quay, Marlow & Co. Ltd. All rights reserved.', 'Quay, Marlow'],
    ['© Marlow Digital GmbH 2020 Content Management by Larch', 'Marlow Digital'],
    ['© 2020, St. Nikolai Hafenchor Holm', 'St. Nikolai Hafenchor Holm'],
    ['© 2026 Ada M. Quay · Privacy · Terms', 'Ada M. Quay'],
    ['© Verein der Fischer e.V. 2021', 'Verein der Fischer e.V.'],
    ['©2015 Harbour L.P. All Rights Reserved.', 'Harbour L.P.'],
    ['© 2026 HarbourSea, LLC.Sitemap.', 'HarbourSea'],
    ['© 2025 Harbour, Inc Terms Privacy', 'Harbour'],
    ['©2025 Pier Bank. Privacy. Terms of Use.', 'Pier Bank'],
    ['Copyright © 2025, The Tidal Mum\nUpdated: 2025-04-28T17:45:15Z', 'The Tidal Mum'],
    ['© 2016 harbour.com', 'harbour.com'],
    ['© 2016 Lidl', 'Lidl'],
    ['© 2026 Quay Web Design / Terms & Conditions / Privacy Policy', 'Quay Web Design'],
    ['© 2000 – 2023 Hafener Nachrichten 2.6411', 'Hafener Nachrichten'],
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
    ['a link to notices', 'Terms of Use | Copyright Notices | Privacy Policy'],
    ['a link to a policy', 'Disclosure Policy · Copyright Policy'],
    ['a link to complain', 'Report Copyright Violation'],
    ['a menu behind the year', 'The Harbour © 2011-2025 Privacy Policy'],
    ['a kind of company', 'The Harbour Fund is a 501(c)(3) nonprofit organization.'],
    ['a year in Roman numbers', '© MMXXVI'],
    ['a line that only claims', 'Copyright. All rights reserved.'],
    [
      'a sentence about the law',
      'Copyright law has changed since the court ruled that a work of art may be quoted in full by another.',
    ],
  ])('is nobody in %s', (_, text) => {
    expect(rightsHolder({ text })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/html/data/stand-in.ts';
import { linked, markup, paragraphs, script, shell, TITLE } from './pages.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = paragraphs(3);

function read(...values: readonly unknown[]): readonly string[] {
  const { blocks } = readPage(shell({ head: values.map(linked).join('') }));
  return blocks.flatMap(({ data, text }) => (data === undefined ? [] : [text]));
}

describe('the texts of JSON-LD', () => {
  it('are the body of an article, also in a graph, as text, as markup and as markup made into text', () => {
    const article = { '@type': ['NewsArticle'], headline: TITLE };
    const graph = [
      { '@type': 'WebPage', name: TITLE },
      { ...article, articleBody: markup(2) },
    ];
    expect(read({ ...article, articleBody: `${FIRST}\n\n${SECOND}` })).toEqual([FIRST, SECOND]);
    expect(read({ '@graph': graph })).toEqual([FIRST, SECOND]);
    expect(read({ ...article, articleBody: markup(2).replaceAll('<', '&lt;').replaceAll('>', '&gt;') })).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  it('are a post and what is said below it', () => {
    const comment = [{ '@type': 'Comment', text: SECOND, comment: { '@type': 'Comment', text: THIRD } }];
    expect(read({ '@type': 'DiscussionForumPosting', headline: TITLE, text: FIRST, comment })).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]);
  });

  it('are a question and its answers, the accepted one first', () => {
    const answers = {
      suggestedAnswer: [{ '@type': 'Answer', text: THIRD }],
      acceptedAnswer: { '@type': 'Answer', text: SECOND },
    };
    const question = { '@type': 'Question', name: TITLE, text: FIRST, ...answers };
    expect(read({ '@type': 'QAPage', mainEntity: question })).toEqual([FIRST, SECOND, THIRD]);
    expect(read(question)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('are the questions of a list, each heading its answer', () => {
    const questions = [FIRST, SECOND].map((text, at) => {
      return {
        '@type': 'Question',
        name: `What of boat ${at}?`,
        acceptedAnswer: { '@type': 'Answer', text: `<p>${text}</p>` },
      };
    });
    expect(read({ '@type': 'FAQPage', mainEntity: questions })).toEqual([
      'What of boat 0?',
      FIRST,
      'What of boat 1?',
      SECOND,
    ]);
  });

  it('are such a list only where the data tell nothing else', () => {
    const question = { '@type': 'Question', name: 'What?', acceptedAnswer: { '@type': 'Answer', text: FIRST } };
    const list = linked({ '@type': 'FAQPage', mainEntity: [question] });
    const html = shell({
      head: list,
      body: script({ page: { title: TITLE, body: `<p>${SECOND}</p><p>${THIRD}</p>` } }),
    });
    expect(readPage(html).standIn?.found.map(({ form }) => form)).toEqual(['json']);
  });

  it('are those of the article with the title of the page, where there are several', () => {
    const articles = [
      { '@type': 'Article', headline: 'Another crossing', articleBody: SECOND },
      { '@type': 'Article', headline: TITLE, articleBody: FIRST },
    ];
    expect(read(articles)).toEqual([FIRST]);
    expect(read(articles.map((article) => ({ ...article, headline: 'Yet another one' })))).toEqual([]);
  });

  it('are the description of a product where it is all that is said, and its own', () => {
    const product = { '@type': 'Product', name: TITLE, description: FIRST };
    expect(read(product)).toEqual([FIRST]);
    expect(read(product, { '@type': 'Article', headline: TITLE, articleBody: SECOND })).toEqual([SECOND]);
    expect(read({ '@type': 'Product', name: 'An oar', description: FIRST })).toEqual([]);
    expect(read({ '@type': 'Article', headline: TITLE, description: FIRST })).toEqual([]);
  });

  it('are read once, and end where things hold each other', () => {
    const post = { '@type': 'Comment', '@id': '#a', text: FIRST, comment: { '@id': '#a' } };
    expect(
      read({ '@type': 'DiscussionForumPosting', '@id': '#b', headline: TITLE, text: SECOND, comment: [post, post] }),
    ).toEqual([SECOND, FIRST]);
  });
});

/** Names that invented commenters are put together from. All lists are written for this purpose. */
const list = (text: string): readonly string[] => text.split(',').map((item) => item.trim());

/** Names that people are given. */
export const givenNames: readonly string[] = list(
  'Adam, Adrian, Agnes, Ahmed, Aiko, Alan, Albert, Alejandro, Alessia, Alex, Alexandra, Ali, Alice, Alina, Amanda, Amy, Ana, Anders, Andrea, Andreas, Andrew, Andy, Angela, Anil, Anita, Anja, Ann, Anna, Anthony, ' +
    'Antonio, Arthur, Arun, Astrid, Barbara, Beatriz, Becky, Benjamin, Bernd, Beth, Bill, Bob, Boris, Brandon, Brian, Bruno, Camille, Carl, Carla, Carmen, Caroline, Catherine, Cecilia, Charles, Charlotte, Chiara, Christian, ' +
    'Christina, Christine, Christopher, Claire, Claudia, Colin, Craig, Dan, Daniel, Daniela, David, Dean, Debbie, Denis, Diana, Diego, Dmitri, Dominik, Donna, Doug, Duncan, Eduardo, Edward, Elena, Elizabeth, Ellen, Emil, ' +
    'Emma, Eric, Erika, Esther, Eugene, Eva, Fabian, Felix, Fernando, Filip, Frank, Frederik, Gabriel, Gary, George, Georg, Gerald, Giorgio, Giulia, Gordon, Graham, Greg, Guillaume, Hannah, Hans, Harald, Hassan, Heather, ' +
    'Heidi, Helen, Henrik, Hiroshi, Ian, Ibrahim, Igor, Ines, Ingrid, Irene, Isabel, Ivana, Jack, Jacob, Jakub, James, Jan, Jana, Jason, Javier, Jeff, Jennifer, Jens, Jeremy, Jerome, Jessica, Jim, Joanna, Joe, Joel, Johan, ' +
    'John, Jonas, Jonathan, Jorge, José, Joseph, Juan, Judith, Julia, Julian, Justin, Karen, Karin, Karl, Kate, Katja, Keith, Ken, Kevin, Khalid, Klaus, Kristof, Larry, Laura, Leon, Lisa, Lorenzo, Louis, Luca, Lucy, Luis, ' +
    'Magnus, Manuel, Marc, Marco, Margaret, Maria, Mario, Mark, Martin, Mary, Mateo, Matt, Matthew, Matthias, Maurice, Max, Megan, Mehmet, Melanie, Michael, Michelle, Miguel, Mikael, Mike, Milan, Mohammed, Monika, Nathan, ' +
    'Neil, Nick, Nicolas, Niels, Nina, Noah, Norbert, Olga, Oliver, Oscar, Otto, Pablo, Patricia, Patrick, Paul, Paula, Pedro, Per, Peter, Petra, Phil, Philip, Rachel, Rafael, Ralph, Raj, Ramesh, Ravi, Rebecca, Renata, ' +
    'Ricardo, Richard, Rick, Rob, Robert, Roberto, Robin, Roger, Roland, Roman, Ron, Ross, Ruth, Ryan, Sally, Sam, Samuel, Sandra, Sanjay, Sarah, Scott, Sean, Sebastian, Sergei, Shane, Sharon, Simon, Sophie, Stefan, ' +
    'Stephanie, Stephen, Steve, Steven, Stuart, Sunil, Susan, Suresh, Sven, Sylvia, Takeshi, Tanja, Ted, Teresa, Thomas, Tim, Tobias, Todd, Tony, Tracy, Travis, Trevor, Ulrich, Ursula, Valerie, Vera, Veronica, Victor, ' +
    'Vijay, Vincent, Viktor, Walter, Wei, Wendy, Werner, William, Wolfgang, Xavier, Yann, Yusuf, Yves, Zoe, Zoran',
);

/** Names of families. */
export const familyNames: readonly string[] = list(
  'Abbott, Adams, Allen, Almeida, Anderson, Andersson, Bailey, Baker, Barnes, Bauer, Becker, Bell, Bennett, Berg, Bergmann, Bernard, Bianchi, Black, Boyd, Bradley, Brooks, Brown, Bruno, Burke, Campbell, Carlson, Castro, ' +
    'Chan, Chen, Clark, Cohen, Cole, Collins, Conti, Cook, Cooper, Costa, Cox, Cruz, Davies, Davis, Diaz, Dietrich, Dixon, Dubois, Duncan, Dvorak, Edwards, Ellis, Eriksson, Evans, Fernandes, Ferrari, Fischer, Fisher, ' +
    'Fleming, Ford, Foster, Fox, Franklin, Fuchs, Fujita, Garcia, Gibson, Gomez, Gonzalez, Gordon, Graf, Graham, Grant, Gray, Green, Griffin, Gupta, Haas, Hall, Hamilton, Hansen, Harris, Hart, Hayes, Henderson, Hernandez, ' +
    'Hill, Hoffmann, Holmes, Horvath, Hughes, Hunt, Hussain, Ito, Ivanov, Jackson, Jacobs, Jansen, Jensen, Johansson, Johnson, Jones, Jordan, Kaminski, Kapoor, Kelly, Kennedy, Khan, Kim, King, Klein, Koch, Kovacs, Kowalski, ' +
    'Kraus, Kumar, Lambert, Lang, Larsen, Laurent, Lee, Lehmann, Leroy, Lewis, Li, Lindberg, Lopez, Madsen, Maier, Marchetti, Marino, Marshall, Martin, Martinez, Mason, Matthews, Mendes, Meyer, Miller, Mitchell, Moore, ' +
    'Morales, Moreau, Morgan, Morris, Müller, Murphy, Murray, Myers, Nakamura, Nelson, Nguyen, Nielsen, Novak, O’Brien, Olsen, Ortiz, Palmer, Parker, Patterson, Pavlov, Pereira, Perez, Perry, Peters, Petersen, Phillips, ' +
    'Popov, Powell, Price, Ramos, Rao, Reed, Reid, Reyes, Reynolds, Ricci, Richter, Rivera, Roberts, Robinson, Rodriguez, Rogers, Romano, Ross, Rossi, Roth, Russell, Ryan, Sanders, Santos, Sato, Schmidt, Schneider, Schulz, ' +
    'Schwarz, Scott, Shah, Sharma, Shaw, Silva, Simmons, Singh, Smith, Sousa, Stewart, Sullivan, Svensson, Tan, Taylor, Thompson, Torres, Turner, Vargas, Vasquez, Virtanen, Vogel, Wagner, Walker, Wallace, Walsh, Wang, ' +
    'Ward, Watson, Weber, Weiss, West, White, Williams, Wilson, Winter, Wolf, Wong, Wood, Wright, Yamamoto, Yilmaz, Young, Zhang, Zimmermann',
);

/** What names that people give themselves are made of. */
export const nickParts: readonly string[] = list(
  'coder, dev, geek, ninja, fox, wolf, cat, dog, bear, moon, star, rain, river, dark, silver, blue, red, lone, happy, angry, lazy, crazy, quiet, old, young, big, tiny, night, code, byte, bit, pixel, hack, root, null, void, ' +
    'data, cloud, sky, stone, iron, tea, coffee, bike, surf, ski, rock, jazz, punk, metal, doc, prof, captain, mister, lady, guy, dude, girl, kid, man, boy, fan, bird, fish, frog, owl, bee, leaf, tree, storm, zero, max, neo, ' +
    'zen, retro, random, curious, grumpy, sleepy, hungry, lost, simple, net, dot, sharp, monkey, panda, tiger, dragon, wizard, knight, pirate, rider, walker, runner, reader, writer, thinker, maker, tinker, gamer',
);

/** How people sign who do not give a name. */
export const strangers: readonly string[] = list(
  'A Reader, Anon, anonymous coward, Another Dave, Concerned Citizen, Long Time Lurker, First Time Caller, Angry Customer, Happy Camper, Not Important, Nobody, Some Guy, just me, me, Your Mother, The Other Steve, ' +
    'Frustrated User, Old Timer, Code Monkey, A. Nony Mouse, Curious, Confused, Skeptic, a friend, fellow blogger, The Dude, Random Visitor, ex employee, local resident, Mom of three, Retired Teacher, Nosey Neighbour, ' +
    'Night Shift, Grumpy Old Man, IT Guy, DBA, Sysadmin, QA Engineer, Weekend Hacker, Junior Dev, Project Manager, Java Programmer, The Web Guy, Linux User, Mac Fan, PHP Developer, Beginner, Student, Teacher, Nurse, Farmer',
);
